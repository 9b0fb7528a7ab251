import { Parser } from 'htmlparser2';
import { InputError } from '../../core/errors.js';
import { limits } from '../limits.js';

/** An element with what a reader of the page would see of it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/** A page: what is shown, and what its head says. */
export interface Page {
  readonly root: Element;
  /** The text of `<title>`. */
  readonly title: string;
  /** `<meta name=… content=…>`, names in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** Whether it shows other files: `<frame>`, `<iframe>`. */
  readonly framed: boolean;
}

/** Elements that show no text of the page: programs, drawings, form fields, what browsers without scripts get. */
const UNSEEN = new Set([
  'applet', 'audio', 'button', 'canvas', 'datalist', 'embed', 'iframe', 'input', 'link', 'map', 'math', 'meta', 'noembed', 'noframes',
  'noscript', 'object', 'rp', 'rt', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video',
]);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** What hides so many times as much as it shows hides its article until a script has run. */
const MOST_HIDDEN = 4;
/** Browsers nest no deeper either: what is deeper stands beside. */
const DEEPEST = 500;
/** More than any page has: of tags, of tags not closed, which the library looks through for each end tag, of attributes, of text. */
const { tags: MOST_TAGS, depth: MOST_OPEN } = limits.page;
const MOST_ATTRIBUTES = 2000;
const MOST_TEXT = 4_000_000;

/** Parses a page, whatever its faults; nothing of it is run or fetched. Throws where it is no page but an attack. */
export function parsePage(html: string, file: string): Page {
  if (tagsIn(html) > MOST_TAGS) throw tooMuch(file, `more than ${MOST_TAGS} tags`);
  const shown = parse(html, file, ({ style = '', hidden }) => hidden !== undefined || HIDDEN_STYLE.test(style));
  return shown.concealed > shown.length * MOST_HIDDEN ? parse(html, file, () => false).page : shown.page;
}

interface Parsed {
  readonly page: Page;
  /** How many characters are shown, and how many only styles hide. */
  readonly length: number;
  readonly concealed: number;
}

function parse(html: string, file: string, isHidden: (attributes: Readonly<Record<string, string | undefined>>) => boolean): Parsed {
  const root: Element = { name: '#page', attributes: {}, parent: null, children: [] };
  const meta = new Map<string, string>();
  let title = '';
  let framed = false;
  let at = root;
  let length = 0;
  let concealed = 0;
  let attributes = 0;
  /** For each open element, whether it is in the tree, beside its parent for being too deep, or unseen or hidden with all in it. */
  const open: ('shown' | 'flat' | 'unseen' | 'hidden')[] = [];
  let unseen = 0;
  let hidden = 0;
  let deep = 0;
  let inTitle = false;

  const parser = new Parser({
    onattribute: () => {
      if (++attributes > MOST_ATTRIBUTES) throw tooMuch(file, `a tag with more than ${MOST_ATTRIBUTES} attributes`);
    },
    onopentag: (name, given) => {
      attributes = 0;
      if (open.length >= MOST_OPEN) throw tooMuch(file, `elements nested more than ${MOST_OPEN} deep`);
      if (name === 'frame' || name === 'iframe') framed = true;
      if (name === 'meta') meta.set((given['name'] ?? given['property'] ?? '').toLowerCase(), given['content'] ?? '');
      if (name === 'title' && title === '' && unseen + hidden === 0) inTitle = true;
      const kind = UNSEEN.has(name) ? 'unseen' : isHidden(given) ? 'hidden' : deep >= DEEPEST ? 'flat' : 'shown';
      open.push(kind === 'shown' && unseen + hidden > 0 ? 'flat' : kind);
      if (kind === 'unseen') unseen++;
      else if (kind === 'hidden') hidden++;
      else if (unseen + hidden === 0 && deep < DEEPEST) {
        const element: Element = { name, attributes: given, parent: at, children: [] };
        at.children.push(element);
        at = element;
        deep++;
      }
    },
    onclosetag: () => {
      inTitle = false;
      const closed = open.pop();
      if (closed === 'unseen') unseen--;
      else if (closed === 'hidden') hidden--;
      else if (closed === 'shown') {
        at = at.parent ?? root;
        deep--;
      }
    },
    ontext: (text) => {
      if (inTitle) title += text;
      if (unseen > 0) return;
      if (hidden > 0) {
        concealed += text.trim().length;
        return;
      }
      if ((length += text.length) > MOST_TEXT) throw tooMuch(file, `more than ${MOST_TEXT} characters of text`);
      const last = at.children.length - 1;
      const before = at.children[last];
      if (typeof before === 'string') at.children[last] = before + text;
      else at.children.push(text);
    },
  });
  parser.write(html);
  parser.end();
  return { page: { root, title: title.trim(), meta, framed }, length, concealed };
}

function tagsIn(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
  return tags;
}

function tooMuch(file: string, what: string): InputError {
  return new InputError(`${file}: ${what}: this is no page of text`, 'save the page again, or its text alone');
}

/** The text of an element without regard to lines. */
export function plainText(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : plainText(child))).join('');
}
