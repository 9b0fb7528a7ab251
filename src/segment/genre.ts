import type { DocumentKind } from '../core/document.js';
import { genres, type GenreProfile } from '../genres/index.js';
import type { Block } from './blocks.js';
import { markerOf } from './markers.js';

export interface Genre {
  readonly kind: DocumentKind;
  readonly evidence: readonly string[];
}

/** The head of a document is so many paragraphs, the opening one of them. */
const HEAD_BLOCKS = 14;
const LEAST_ARTICLES = 3;
/** Less evidence than this is none. */
const THRESHOLD = 3;

/** The genre with the most evidence; `unknown` rather than a wrong one. */
export function genreOf(blocks: readonly Block[], title: string | null, number: string | null): Genre {
  const head = blocks.slice(0, HEAD_BLOCKS).map((block) => block.text);
  const articles = blocks.filter((block) => markerOf(block.text)?.construct === 'article').length;
  let best: Genre = { kind: 'unknown', evidence: [] };
  let most = THRESHOLD - 1;
  for (const profile of genres) {
    const found = weigh(profile, { head, title: title ?? '', number, articles });
    if (found.weight > most) {
      most = found.weight;
      best = { kind: profile.kind, evidence: found.evidence };
    }
  }
  return best;
}

interface Facts {
  readonly head: readonly string[];
  readonly title: string;
  readonly number: string | null;
  readonly articles: number;
}

function weigh(profile: GenreProfile, { head, title, number, articles }: Facts): { weight: number; evidence: string[] } {
  const evidence: string[] = [];
  let weight = 0;
  if (profile.never.some((word) => head.some((text) => text.includes(word)))) return { weight, evidence };
  const add = (points: number, words: string): void => {
    weight += points;
    evidence.push(words);
  };
  const named = profile.titles.find((word) => title.includes(word));
  // `关于修改《渡船条例》的决定`: a title that only names a law makes none without articles
  const only = profile.articles && articles === 0 && named !== undefined && !title.endsWith(named);
  if (named !== undefined && !only) add(title.endsWith(named) ? 3 : 2, `the title has “${named}”`);
  const opening = profile.openings.find((word) => head.some((text) => text.startsWith(word)));
  if (opening !== undefined) add(2, `a paragraph opens with “${opening}”`);
  const phrases = profile.phrases.filter((word) => head.some((text) => text.includes(word)));
  if (phrases.length > 0) add(Math.min(phrases.length, 3), `the head says ${phrases.map((word) => `“${word}”`).join(', ')}`);
  if (profile.articles && articles >= LEAST_ARTICLES) add(6, `${String(articles)} articles (第…条)`);
  if (profile.numbered && number !== null) add(1, `document number ${number}`);
  return { weight, evidence };
}
