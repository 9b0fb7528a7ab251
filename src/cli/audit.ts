import type { Analysis } from '../pipeline.js';
import type { Assembled, LedgerEntry, QuantityTotals } from '../validate/index.js';
import { analyser } from './analysis.js';
import { attempt, type Console, type ExitCode } from './console.js';
import { hasFindings, printFindings } from './findings.js';
import type { ExtractingOptions } from './options.js';

export const fates = ['observed', 'set-aside', 'unattributed'] as const;

export interface AuditOptions extends ExtractingOptions {
  readonly only?: (typeof fates)[number];
  readonly summary?: true;
}

/** The quantity ledger: every number with its line and what became of it, and the totals. */
export async function audit(files: readonly string[], options: AuditOptions, console: Console): Promise<ExitCode> {
  const analyse = await analyser(options, console);
  const totals: QuantityTotals[] = [];
  let failed = false;
  let findings = false;
  for (const file of files) {
    const analysis = await attempt(console, file, () => analyse(file));
    if (analysis === null) {
      failed = true;
      continue;
    }
    await console.out.write(analysis.assembled.map((one) => drawDocument(one, analysis, options)).join(''));
    if (console.out.closed()) return 0;
    if (options.quiet !== true) await printFindings(analysis, console);
    totals.push(...analysis.report.documents.map(({ quantities }) => quantities));
    findings ||= hasFindings(analysis.report);
  }
  if (files.length > 1) await console.out.write(`# all: ${drawTotals(sum(totals))}\n`);
  if (failed) return 2;
  return options.strict === true && findings ? 1 : 0;
}

/** A line a number, tab-separated: file:line, fate, number, its surroundings. */
function drawDocument({ document, ledger }: Assembled, { source, normal }: Analysis, { only, summary }: AuditOptions): string {
  const shown = summary === true ? [] : ledger.filter(({ fate }) => only === undefined || fate.kind === only);
  const lines = shown.map((entry) => {
    const line = normal.map.lineOf(normal.map.toSource(entry.span).start);
    return `${source.file}:${String(line)}\t${drawFate(entry)}\t${entry.text}\t${surroundings(entry, normal.text)}\n`;
  });
  return `${lines.join('')}# ${source.file} ${document.id} ${document.kind}: ${drawTotals(document.quantities)}\n`;
}

function drawFate({ fate, by }: LedgerEntry): string {
  if (fate.kind === 'observed') return ['observed', ...by].join(' ');
  return fate.kind === 'set-aside' ? `set-aside ${fate.reason}` : fate.kind;
}

function surroundings({ span }: LedgerEntry, text: string): string {
  const reach = 16;
  return text.slice(Math.max(0, span.start - reach), span.end + reach).replace(/\s+/g, ' ');
}

function drawTotals({ total, observed, setAside, unattributed }: QuantityTotals): string {
  const reasons = Object.entries(setAside).map(([reason, some]) => `${reason} ${String(some)}`);
  const share = total === 0 ? 0 : (100 * unattributed) / total;
  const aside = Object.values(setAside).reduce((before, some) => before + some, 0);
  const detail = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
  return `${String(total)} numbers: ${String(observed)} observed, ${String(aside)} set aside${detail}, ${String(unattributed)} unattributed (${share.toFixed(1)}%)`;
}

function sum(all: readonly QuantityTotals[]): QuantityTotals {
  const setAside: Record<string, number> = {};
  for (const [reason, some] of all.flatMap((one) => Object.entries(one.setAside))) {
    setAside[reason] = (setAside[reason] ?? 0) + some;
  }
  const of = (key: 'total' | 'observed' | 'unattributed'): number => all.reduce((before, one) => before + one[key], 0);
  return { total: of('total'), observed: of('observed'), setAside, unattributed: of('unattributed') };
}
