/** `（下转第3版）`, `（上接A02版）`, `（紧接01版）`: a newspaper's directions from page to page. */
const TURN = /[（(](?:下转|上接|紧转|紧接|转|接)第?[A-Z\d一二三四五六七八九十]{1,3}版[）)]/g;

/** Pairs of offsets at which a line has such directions. */
export function pageTurns(line: string): number[] {
  if (!line.includes('版')) return [];
  return Array.from(line.matchAll(TURN), ({ index, 0: turn }) => [index, index + turn.length]).flat();
}
