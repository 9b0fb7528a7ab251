import type { Report, ReportDocument } from '../validate/index.js';

export interface DocumentPair {
  readonly old: ReportDocument | null;
  readonly new: ReportDocument | null;
}

/** Which document of one report stands beside which of the other: those of one region first, then in order. Work reports alone where both have one. */
export function pairDocuments(old: Report, fresh: Report): readonly DocumentPair[] {
  const both = [old, fresh].every(({ documents }) => documents.some(isWorkReport));
  const [left, right] = [old, fresh].map(({ documents }) => documents.filter((one) => (both ? isWorkReport(one) : one.observations.length > 0)));
  const restOld = [...(left ?? [])];
  const restNew = [...(right ?? [])];
  const pairs: DocumentPair[] = [];
  for (const alike of [sameKindAndRegion, sameKind]) {
    for (const one of [...restOld]) {
      const at = restNew.findIndex((other) => alike(one, other));
      const [other] = at === -1 ? [] : restNew.splice(at, 1);
      if (other === undefined) continue;
      restOld.splice(restOld.indexOf(one), 1);
      pairs.push({ old: one, new: other });
    }
  }
  return [...pairs, ...restOld.map((one) => ({ old: one, new: null })), ...restNew.map((one) => ({ old: null, new: one }))];
}

const isWorkReport = ({ kind }: ReportDocument): boolean => kind === 'work-report';
const sameKind = (a: ReportDocument, b: ReportDocument): boolean => a.kind === b.kind;
const regionOf = ({ region }: ReportDocument): string | undefined => region?.code ?? region?.name;
const sameKindAndRegion = (a: ReportDocument, b: ReportDocument): boolean => sameKind(a, b) && regionOf(a) === regionOf(b);
