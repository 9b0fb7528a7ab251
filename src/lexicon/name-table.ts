/**
 * Names by their fingerprints. The aliases of the indicators stand for hundreds of thousands of names; as text they would take
 * 15 MB, as patterns they would have to be tried one by one. A fingerprint has 64 bits: of a million million texts that are no
 * name not one is taken for one.
 *
 * A slot has half of the fingerprint, what the other half is more than the slot's own number says, and the number that stands
 * for the name's owner. A name is looked for from its slot up to an empty one.
 */
export type NameTable = DataView<ArrayBuffer>;

const SLOT = 8;
const REST = 4;
const OWNER = 6;
const EMPTY = 0xffff;

/** A table of names, each with the number of its owner; a name may have several. */
export function nameTable(names: readonly (readonly [name: string, owner: number])[]): NameTable {
  // no fewer slots, so that the rest of the other half has room in two bytes
  const slots = Math.max(Math.ceil(names.length * 1.25), 0x10000);
  const table = new DataView(new ArrayBuffer(SLOT * slots));
  for (let at = 0; at < table.byteLength; at += SLOT) table.setUint16(at + OWNER, EMPTY, true);
  for (const [name, owner] of names) {
    const { slot, print, rest } = placeOf(name, table);
    let at = slot;
    while (table.getUint16(at + OWNER, true) !== EMPTY) at = after(at, table);
    table.setUint32(at, print, true);
    table.setUint16(at + REST, rest, true);
    table.setUint16(at + OWNER, owner, true);
  }
  return table;
}

/** The owners of a name. */
export function ownersOf(name: string, table: NameTable): readonly number[] {
  const { slot, print, rest } = placeOf(name, table);
  const owners: number[] = [];
  for (let at = slot; table.getUint16(at + OWNER, true) !== EMPTY; at = after(at, table)) {
    if (table.getUint32(at, true) === print && table.getUint16(at + REST, true) === rest) owners.push(table.getUint16(at + OWNER, true));
  }
  return owners;
}

const after = (at: number, { byteLength }: NameTable): number => (at + SLOT === byteLength ? 0 : at + SLOT);

function placeOf(name: string, { byteLength }: NameTable): { readonly slot: number; readonly print: number; readonly rest: number } {
  const slots = byteLength / SLOT;
  const other = hash(name, 0x01000193, 0x811c9dc5);
  return { slot: SLOT * (other % slots), print: hash(name, 0x5bd1e995, 0x9747b28c), rest: Math.floor(other / slots) };
}

/** A hash of 32 bits: one multiplication a character, and MurmurHash's last steps, by which every bit depends on all of them. */
function hash(name: string, multiplier: number, seed: number): number {
  let state = seed;
  for (let at = 0; at < name.length; at += 1) state = Math.imul(state ^ name.charCodeAt(at), multiplier);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
