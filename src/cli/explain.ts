import type { Analysis } from '../pipeline.js';
import { summarise } from '../emit/summary.js';

interface Line {
  readonly at: number;
  readonly line: number;
  readonly text: string;
}

/** Which rule gave each observation, and which readings lost and why, in text order: `file:line: … [rule]`. */
export function explain({ source, normal, extracted, assembled, report }: Analysis): string {
  const won = assembled.flatMap(({ verdicts }) =>
    verdicts.map((verdict): Line => {
      const place = verdict.ok ? verdict.observation.source : verdict.source;
      const text = verdict.ok ? `${verdict.observation.id} ${summarise(verdict.observation)}` : `rejected ${verdict.candidate.metric.text}: ${verdict.why}`;
      return { at: place.start, line: place.lineStart, text: `${text} [${verdict.candidate.rule}]` };
    }),
  );
  const lost = extracted.flatMap(({ extraction }) =>
    extraction.rejections.map(({ span, rule, why }): Line => {
      const { start } = normal.map.toSource(span);
      return { at: start, line: normal.map.lineOf(start), text: `lost ${normal.text.slice(span.start, span.end)}: ${why} [${rule}]` };
    }),
  );
  const kinds = report.documents.map(({ id, kind, evidence }) => `${source.file}: ${id} ${kind}: ${evidence.join('; ')}\n`);
  const lines = [...won, ...lost].sort((a, b) => a.at - b.at).map(({ line, text }) => `${source.file}:${String(line)}: ${text}\n`);
  return [...kinds, ...lines].join('');
}
