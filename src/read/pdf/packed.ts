/** Pieces of text of a page as the thread sends them. */
export interface Packed {
  readonly texts: readonly string[];
  /** The name of the font of each. */
  readonly fonts: readonly string[];
  /** Seven of each: how it lies on the page, and its width. */
  readonly numbers: Float64Array;
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A piece of text that the page draws in one go. */
export interface Piece {
  readonly str: string;
  readonly fontName: string;
  readonly transform: Matrix;
  readonly width: number;
}

const NUMBERS = 7;

export function unpacked({ texts, fonts, numbers }: Packed): Piece[] {
  return texts.map((str, i) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, width = 0] = numbers.subarray(i * NUMBERS, (i + 1) * NUMBERS);
    return { str, fontName: fonts[i] ?? '', transform: [a, b, c, d, e, f], width };
  });
}
