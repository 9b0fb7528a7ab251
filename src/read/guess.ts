import { TextDecoder } from 'node:util';

/** A guess at an encoding, and how sure it is, from 0 to 1. */
export interface Guess {
  readonly encoding: string;
  readonly confidence: number;
}

/** Enough text is enough. */
const SAMPLE_BYTES = 16_384;
/** In order of preference, where one fits as well as another. */
const bytewise = ['utf-8', 'gb18030', 'big5'];
const wide = ['utf-16le', 'utf-16be'];
/** Text in the right encoding has 88 in 100 such characters at least, in a wrong one 73 at most, mostly 50. */
const LEAST = 0.6;
/** How often a character of the right text is a common one, for weighing one reading against another. */
const COMMON_RATE = 0.97;

/**
 * The encoding in which the bytes read as Chinese: that in which most of what is not ASCII is common characters
 * and Chinese punctuation. `null` where there is none. NUL bytes stand in UTF-16 only.
 */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const sample = sampleOf(bytes);
  const candidates = bytes.includes(0) ? wide : [...bytewise, ...wide];
  const readings = candidates.map((encoding) => ({ encoding, ...fitOf(sample, encoding) }));
  const best = readings.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < LEAST) return null;
  const odds = readings.reduce((sum, { likelihood }) => sum + Math.exp(likelihood - best.likelihood), 0);
  return { encoding: best.encoding, confidence: Number((best.share / odds).toFixed(3)) };
}

/** The encoding in which the bytes read as Chinese, where they do not in the one that was `told`. */
export function likelierEncoding(bytes: Uint8Array, told: string): string | null {
  const sample = sampleOf(bytes);
  if (!sample.some((byte) => byte >= 0x80) || fitOf(sample, told).share >= LEAST) return null;
  return guessEncoding(bytes)?.encoding ?? null;
}

/** The stretch from the first byte on that is not ASCII; two bytes stay together. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = first < SAMPLE_BYTES ? 0 : first - (first % 2);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

interface Fit {
  /** Of the characters beyond ASCII, how many are common. */
  readonly share: number;
  /** How likely such a text is, as a logarithm. */
  readonly likelihood: number;
}

function fitOf(sample: Uint8Array, encoding: string): Fit {
  // as one piece of a stream: a character that the sample cuts is left out
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  const known = (common ??= commonCharacters());
  let good = 0;
  let all = 0;
  for (const char of text) {
    if (/[\t\r\n -~]/.test(char)) continue;
    all++;
    if (known.has(char) || PUNCTUATION.test(char)) good++;
  }
  if (all === 0) return { share: 0, likelihood: -Infinity };
  return { share: good / all, likelihood: good * Math.log(COMMON_RATE) + (all - good) * Math.log(1 - COMMON_RATE) };
}

/** `、。〈》【】`, `（），：；？％０`, `“”‘’—…·` */
const PUNCTUATION = /[\u3000-\u3015\uff01-\uff5e“”‘’—…·]/;

let common: ReadonlySet<string> | undefined;

/** The common characters, as the standards list them: the first level of GB 2312 and of Big5. */
function commonCharacters(): ReadonlySet<string> {
  const trails = [...range(0x40, 0x7e), ...range(0xa1, 0xfe)];
  const simplified = decodedPairs('gb18030', range(0xb0, 0xd7), range(0xa1, 0xfe));
  const traditional = decodedPairs('big5', range(0xa4, 0xc6), trails);
  return new Set(`${simplified}${traditional}`.replace(/[^\u4e00-\u9fff]/g, ''));
}

function decodedPairs(encoding: string, leads: readonly number[], trails: readonly number[]): string {
  return new TextDecoder(encoding).decode(Uint8Array.from(leads.flatMap((lead) => trails.flatMap((trail) => [lead, trail]))));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
