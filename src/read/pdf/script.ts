/**
 * What the thread runs, as text: a thread starts from a script, and this one needs nothing but Node and the library.
 *
 * Node's `DecompressionStream` takes ten times as long for the short streams that PDFs are made of, and unpacks
 * without limit. `Response`, which the library asks for and does not need, takes Node a while to load. The library's
 * polyfills put slow built-ins in place of V8's own. And many programs draw a line in dozens of pieces with no gap
 * between them, which the library sends ten at a time: put together, a page a message, numbers apart from texts, they
 * take a fraction of the time. What arrives is a `Packed`.
 *
 * The command line has the library as one script of ASCII with V8's compiled code beside it, which loads in a third of
 * the time of the module.
 */
export const SCRIPT = `
const { parentPort, workerData: { library, port, longest } } = require('node:worker_threads');
const { existsSync, readFileSync } = require('node:fs');
const { exit } = require('node:process');
const { Script } = require('node:vm');
const { brotliDecompressSync, inflateSync } = require('node:zlib');

const unpackers = { brotli: brotliDecompressSync, deflate: inflateSync };
globalThis.DecompressionStream = class {
  constructor(format) {
    let give;
    const given = new Promise((resolve) => (give = resolve));
    this.writable = { getWriter: () => ({ ready: Promise.resolve(), write: async (bytes) => give(bytes), close: async () => {} }) };
    this.readable = (async function* () {
      try {
        yield unpackers[format](await given, { maxOutputLength: longest });
      } catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE') exit();
        throw error;
      }
    })();
  }
};

const JOINED = 0.05;
function goesOn(last, item) {
  if (last === undefined || last.str === undefined || item.str === undefined || last.fontName !== item.fontName && item.height === 0) return false;
  const [a, b, c, d, e, f] = last.transform;
  const [a2, b2, c2, d2, e2, f2] = item.transform;
  const level = a === a2 && b === 0 && b2 === 0 && c === c2 && d === d2 && f === f2 && last.width > 0 && item.width > 0;
  return level && Math.abs(e2 - e - last.width) <= JOINED * d && !last.str.includes(' ') && !item.str.includes(' ');
}
function join(runs, items) {
  for (const item of items) {
    const last = runs.at(-1);
    if (goesOn(last, item)) {
      last.str += item.str;
      last.width = item.transform[4] + item.width - last.transform[4];
    } else if (item.str !== undefined) runs.push(item);
  }
}
function packed(runs) {
  const numbers = new Float64Array(runs.length * 7);
  runs.forEach(({ transform, width }, i) => {
    numbers.set(transform, i * 7);
    numbers[i * 7 + 6] = width;
  });
  return { texts: runs.map(({ str }) => str), fonts: runs.map(({ fontName }) => fontName), numbers };
}

const MANY = 5000;
const CLOSE = 3;
const ERROR = 5;
const held = new Map();
const { postMessage } = port;
function release(streamId) {
  const message = held.get(streamId);
  held.delete(streamId);
  const { items } = message.chunk;
  message.chunk.items = [packed(items)];
  postMessage.call(port, message);
}
port.postMessage = (message, transfer) => {
  const { streamId, chunk, stream } = message;
  if (chunk?.items) {
    if (!held.has(streamId)) held.set(streamId, { ...message, chunk: { ...chunk, items: [], styles: {} } });
    const { items, styles } = held.get(streamId).chunk;
    Object.assign(styles, chunk.styles);
    join(items, chunk.items);
    if (items.length > MANY) release(streamId);
    return;
  }
  if ((stream === CLOSE || stream === ERROR) && held.has(streamId)) release(streamId);
  postMessage.call(port, message, transfer);
};

globalThis.Response = class {};
const builtIns = [[Array.prototype, 'push'], [JSON, 'parse'], [JSON, 'stringify']].map(([owner, name]) => [owner, name, owner[name]]);
function scriptOf(filename) {
  const cachedData = existsSync(filename + '.cache') ? readFileSync(filename + '.cache') : undefined;
  return new Script(readFileSync(filename, 'latin1'), { filename, cachedData }).runInThisContext()(require);
}
const loaded = library.endsWith('.cjs') ? Promise.resolve(scriptOf(library)) : import(library);
loaded.then(({ WorkerMessageHandler }) => {
  for (const [owner, name, own] of builtIns) owner[name] = own;
  WorkerMessageHandler.initializeFromPort(port);
  parentPort.postMessage('ready');
});
`;
