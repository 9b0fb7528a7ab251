import type { Diagnostic, DiagnosticCode } from '../core/diagnostic.js';
import type { NormalSpan, OffsetMap } from '../core/span.js';
import type { Heading } from './headings.js';
import type { Construct } from './markers.js';
import type { Node } from './tree.js';

/** Numbered through the whole document, whatever stands between. */
const THROUGHOUT: readonly Construct[] = ['part', 'article'];

/** Gaps, duplicates and restarts in the numbers of headings of one kind. */
export function numberingFindings(roots: readonly Node[], map: OffsetMap): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const throughout = new Map<string, Node>();
  let chapter: Node | undefined;
  const visit = (siblings: readonly Node[], among: Map<string, Node>): void => {
    for (const node of siblings) {
      const { construct, number } = node.heading;
      if (construct !== 'plain' && number !== null) {
        const last = THROUGHOUT.includes(construct) ? throughout : among;
        const before = last.get(construct);
        // chapters may count on from one part to the next
        const countsOn = construct === 'chapter' && before === undefined && faultBetween(chapter?.heading, node.heading) === null;
        const fault = countsOn ? null : faultBetween(before?.heading, node.heading);
        if (fault !== null) findings.push(finding(fault, node, before, map));
        last.set(construct, node);
        if (construct === 'chapter') chapter = node;
      }
      // chapters count on over the subparts of a part
      visit(node.children, construct === 'subpart' ? among : new Map<string, Node>());
    }
  };
  visit(roots, new Map());
  return findings;
}

/** 第十二条之一 goes on from 第十二条, 第十二条之二 from 第十二条之一, 第十三条 from either. */
function faultBetween(before: Heading | undefined, { number, insert }: Heading): DiagnosticCode | null {
  const last = before?.number ?? 0;
  if (number === null || (number === last + 1 && insert === null)) return null;
  if (number === last && (insert ?? 0) !== (before?.insert ?? 0)) {
    return insert === (before?.insert ?? 0) + 1 ? null : 'segment.numbering-gap';
  }
  if (number === last) return 'segment.numbering-duplicate';
  return number > last ? 'segment.numbering-gap' : 'segment.numbering-restart';
}

const WORDS: Partial<Record<DiagnosticCode, string>> = {
  'segment.numbering-duplicate': 'repeats',
  'segment.numbering-gap': 'skips a number after',
  'segment.numbering-restart': 'starts again after',
};

function finding(code: DiagnosticCode, node: Node, last: Node | undefined, map: OffsetMap): Diagnostic {
  const span: NormalSpan = { start: node.start, end: (node.start + node.heading.marker.length) as NormalSpan['end'] };
  const before = last === undefined ? 'the start' : last.heading.marker;
  return {
    code,
    severity: code === 'segment.numbering-restart' ? 'info' : 'warning',
    message: `${node.heading.marker}${node.heading.title} ${WORDS[code] ?? ''} ${before}`,
    span: map.toSource(span),
  };
}
