import type { Observation, ReportDocument, ReportSection } from '../validate/index.js';
import { analyser } from './analysis.js';
import type { Console, ExitCode } from './console.js';
import { hasFindings, printFindings } from './findings.js';
import type { ExtractingOptions } from './options.js';

/** The section tree of every document, with the number of observations below each heading. */
export async function outline(file: string, options: ExtractingOptions, console: Console): Promise<ExitCode> {
  const analysis = await (await analyser(options, console))(file);
  await console.out.write(analysis.report.documents.map(drawDocument).join('\n'));
  if (options.quiet !== true) await printFindings(analysis, console);
  return options.strict === true && hasFindings(analysis.report) ? 1 : 0;
}

function drawDocument(document: ReportDocument): string {
  const { id, kind, title, documentNumber, date, observations, sections } = document;
  const facts = [title, documentNumber, date].filter((fact) => fact !== null);
  const head = `${[id, kind, ...facts].join('  ')}  ${count(observations.length)}\n`;
  return head + drawParts(document) + sections.map((section) => drawSection(section, observations)).join('');
}

/** What there is besides sections and observations: a line for each fact that the text gives. */
function drawParts({ regulation, notice, roster, citations, observations }: ReportDocument): string {
  const letter = regulation?.issuedBy ?? notice;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['regulation', regulation?.name],
    ['articles', regulation && String(regulation.articles.length)],
    ['history', regulation?.history.map(({ event, date }) => `${event} ${date}`).join(', ')],
    ['in force', regulation?.effective && `${regulation.effective.date ?? 'unknown'} (${regulation.effective.text})`],
    ['repeals', regulation?.repeals.map(({ title }) => title).join(', ')],
    ['issues', letter?.issues],
    ['to', letter?.addressees.join('; ')],
    ['signed', letter && [...letter.signers, letter.date?.text ?? ''].join(' ').trim()],
    ['encloses', letter?.enclosures.map(({ title }) => title).join('; ')],
    ['roster', tally(roster.map(({ role }) => role))],
    ['elsewhere', tally(observations.flatMap(({ region }) => region?.name ?? []))],
    ['office', notice?.offices.map(drawOffice).join('; ')],
    ['cites', citations.filter(({ sameAs }) => sameAs === null).map(({ title, documentNumber }) => title + (documentNumber === null || documentNumber === title ? '' : ` ${documentNumber}`)).join('; ')],
    ['duties', regulation === null && notice === null ? null : String((regulation ?? notice)?.duties.length ?? 0)],
  ];
  return facts.map(([name, fact]) => (fact == null || fact === '' ? '' : `  ${name}: ${fact}\n`)).join('');
}

/** `1 组长, 2 副组长, 31 成员` */
function tally(roles: readonly string[]): string {
  return [...new Set(roles)].map((role) => `${String(roles.filter((one) => one === role).length)} ${role}`).join(', ');
}

/** `领导小组办公室, 市气象局 (主任 市气象局局长)` */
function drawOffice({ name, location, heads }: NonNullable<ReportDocument['notice']>['offices'][number]): string {
  const who = heads.map((head) => `${head.role} ${[(head.organisation ?? '') + (head.post ?? ''), head.name ?? ''].join(' ').trim()}`);
  return [name, ...(location === null ? [] : [location])].join(', ') + (who.length === 0 ? '' : ` (${who.join(', ')})`);
}

function drawSection({ id, marker, title, role, level, sections }: ReportSection, observations: readonly Observation[]): string {
  const below = observations.filter(({ section }) => section === id || section?.startsWith(`${id}.`)).length;
  // a marker that is a word (Chapter 1) needs a space before the title, a punctuated one does not
  const gap = marker === '' || /\p{P}$/u.test(marker) ? '' : ' ';
  const heading = (marker + gap + title).trimEnd();
  const line = `${'  '.repeat(level)}${heading}  [${role}]  ${count(below)}\n`;
  return line + sections.map((child) => drawSection(child, observations)).join('');
}

const count = (some: number): string => `${String(some)} observation${some === 1 ? '' : 's'}`;
