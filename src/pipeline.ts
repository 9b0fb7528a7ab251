import type { NormalText, SourceText } from './core/text.js';
import { extract, prepare } from './extract/index.js';
import { extractParts } from './extract/parts.js';
import { loadLexicon, type Lexicon } from './lexicon/index.js';
import { normalise } from './normalise/index.js';
import { segment, type SegmentOptions } from './segment/index.js';
import { assemble, type Assembled, type Extracted, type Report } from './validate/index.js';

/** Everything the stages found out about one input; `report` is what comes out. */
export interface Analysis {
  readonly source: SourceText;
  readonly normal: NormalText;
  readonly extracted: readonly Extracted[];
  readonly assembled: readonly Assembled[];
  readonly report: Report;
}

export { prepare };

/** The stages in order; `options` may say what the documents are. */
export function analyse(source: SourceText, lexicon: Lexicon = defaultLexicon(), options: SegmentOptions = {}): Analysis {
  const normal = normalise(source);
  const extracted = segment(normal, options).map((draft) => ({ draft, extraction: extract(draft, normal, lexicon), parts: extractParts(draft, normal) }));
  return { source, normal, extracted, ...assemble(source, normal, extracted) };
}

let loaded: Lexicon | undefined;
const defaultLexicon = (): Lexicon => (loaded ??= loadLexicon());
