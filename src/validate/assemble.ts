import { basename, isAbsolute } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.js';
import type { DocumentDraft, Section } from '../core/document.js';
import type { Extraction } from '../core/observation.js';
import type { Parts } from '../core/parts.js';
import type { NormalText, SourceText } from '../core/text.js';
import { capped } from './capped.js';
import { type LedgerEntry, settle, totals } from './ledger.js';
import { type Locator, locator } from './locate.js';
import { judge, type Verdict } from './observation.js';
import { placed } from './place.js';
import { schemaVersion } from '../core/schema-version.js';
import type { Report, ReportDiagnostic, ReportDocument, ReportSection } from './types.js';

/** A document with what extraction says of it. */
export interface Extracted {
  readonly draft: DocumentDraft;
  readonly extraction: Extraction;
  /** What only documents of its genre say. */
  readonly parts?: Parts;
}

/** A document as it comes out, with what `audit` and `--explain` need beside it. */
export interface Assembled {
  readonly document: ReportDocument;
  readonly verdicts: readonly Verdict[];
  readonly ledger: readonly LedgerEntry[];
}

/** The report of one input: candidates that fail their checks become diagnostics, everything else is placed in the original. */
export function assemble(
  source: SourceText,
  normal: NormalText,
  extracted: readonly Extracted[],
): { readonly report: Report; readonly assembled: readonly Assembled[] } {
  const where = locator(source, normal);
  const assembled = extracted.map((one) => assembleDocument(one, normal, where));
  const report: Report = {
    schemaVersion,
    generator: { name: 'report-extract', version: __VERSION__ },
    source: {
      // no path of the machine stands in the output
      file: isAbsolute(source.file) ? basename(source.file) : source.file,
      mediaType: source.mediaType,
      encoding: source.encoding,
      encodingConfidence: source.encodingConfidence ?? null,
      bytes: source.bytes,
      sha256: source.sha256,
      pages: source.pages?.length ?? null,
    },
    documents: assembled.map(({ document }) => document),
    diagnostics: capped([...source.diagnostics, ...normal.diagnostics].map((finding) => placeDiagnostic(finding, where))),
  };
  return { report, assembled };
}

function assembleDocument({ draft, extraction, parts }: Extracted, normal: NormalText, where: Locator): Assembled {
  const verdicts = judge(draft.id, extraction.candidates, where);
  const rulings = verdicts.map((verdict) => ({
    span: verdict.candidate.span,
    id: verdict.ok ? verdict.observation.id : null,
  }));
  const ledger = settle(extraction.quantities, rulings);
  const document: ReportDocument = {
    id: draft.id,
    kind: draft.kind,
    evidence: draft.evidence,
    title: draft.title,
    issuer: draft.issuer,
    region: draft.region && { name: draft.region.name, code: draft.region.code, level: draft.region.level },
    documentNumber: draft.documentNumber,
    date: draft.date,
    reportYear: draft.reportYear,
    speaker: draft.speaker && { name: draft.speaker.name, post: draft.speaker.post },
    occasion: draft.occasion,
    span: sourceSpan(draft, normal),
    sections: draft.sections.map((section) => placeSection(section, normal)),
    observations: verdicts.flatMap((verdict) => (verdict.ok ? [verdict.observation] : [])),
    quantities: totals(ledger),
    roster: placed(parts?.roster ?? [], normal, where),
    citations: placed(parts?.citations ?? [], normal, where),
    regulation: parts?.regulation == null ? null : placed(parts.regulation, normal, where),
    notice: parts?.notice == null ? null : placed(parts.notice, normal, where),
    diagnostics: capped([...[...draft.diagnostics, ...(parts?.diagnostics ?? [])].map((finding) => placeDiagnostic(finding, where)), ...rejected(verdicts), ...barren(draft, verdicts)]),
  };
  return { document, verdicts, ledger };
}

function placeSection(section: Section, normal: NormalText): ReportSection {
  const { id, marker, number, level, title, role } = section;
  return {
    id, marker, number, level, title, role,
    span: sourceSpan(section, normal),
    sections: section.sections.map((child) => placeSection(child, normal)),
  };
}

function sourceSpan({ span }: Pick<Section, 'span'>, { map }: NormalText): { start: number; end: number } {
  const { start, end } = map.toSource(span);
  return { start, end };
}

function placeDiagnostic({ code, severity, message, span }: Diagnostic, where: Locator): ReportDiagnostic {
  return { code, severity, message, source: span && where.place(span) };
}

function rejected(verdicts: readonly Verdict[]): readonly ReportDiagnostic[] {
  return verdicts.flatMap((verdict) =>
    verdict.ok
      ? []
      : [{ code: 'validate.rejected', severity: 'warning', message: `${verdict.candidate.rule}: ${verdict.why}`, source: verdict.source }],
  );
}

/** A work report without a single observation was most likely not understood. */
function barren({ kind }: DocumentDraft, verdicts: readonly Verdict[]): readonly ReportDiagnostic[] {
  return kind === 'work-report' && !verdicts.some(({ ok }) => ok)
    ? [{ code: 'extract.none', severity: 'warning', message: 'no observation found', source: null }]
    : [];
}
