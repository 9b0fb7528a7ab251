import { InputError } from '../../core/errors.js';
import { CONVERT } from '../refused.js';
import { type Archive, damaged } from './archive.js';
import { children, type Element, parseXml } from './xml.js';

/** The parts of a document. */
export interface Parts {
  readonly document: Element;
  /** The parts of one type, `numbering` or `footnotes`, that the document names; there is mostly one, or none. */
  named(type: string): Promise<readonly Element[]>;
}

interface Relation {
  /** The last word of its type, which transitional and strict documents share. */
  readonly type: string;
  readonly target: string;
}

const NOT_WORD: readonly (readonly [name: string, what: string, hint: string])[] = [
  ['xl/workbook.xml', 'is an Excel workbook', 'save the sheet as text'],
  ['ppt/presentation.xml', 'is a PowerPoint presentation', 'save it as text'],
  ['content.xml', 'is an OpenDocument file', CONVERT],
];

/** Finds the document in an archive, and what belongs to it. */
export async function openPackage(archive: Archive, file: string): Promise<Parts> {
  const parse = async (name: string): Promise<Element | null> => {
    const content = await archive.read(name);
    return content === null ? null : parseXml(content, file);
  };
  const relations = async (name: string): Promise<readonly Relation[]> => {
    const slash = name.lastIndexOf('/');
    const folder = name.slice(0, slash + 1);
    const part = await parse(`${folder}_rels/${name.slice(slash + 1)}.rels`);
    return children(part ?? undefined, 'Relationship').map(({ attributes }) => ({
      type: /[^/]*$/.exec(attributes.get('Type') ?? '')?.[0] ?? '',
      target: resolve(folder, attributes.get('Target') ?? ''),
    }));
  };

  const wrong = NOT_WORD.find(([name]) => archive.has(name));
  if (wrong !== undefined) throw new InputError(`${file}: ${wrong[1]}`, wrong[2]);
  const main = (await relations('')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = await parse(main);
  if (document === null) {
    if (archive.has('[Content_Types].xml')) throw damaged(file, `it has no part ${main.slice(0, 80)}`);
    throw new InputError(`${file}: is a zip archive and no document`, 'unpack it, and give the files in it');
  }
  if (document.name !== 'document') throw damaged(file, 'its main part is no text');
  const own = await relations(main);
  return {
    document,
    named: async (type) => {
      const parts = await Promise.all([...new Set(own.filter((relation) => relation.type === type).map(({ target }) => target))].map(parse));
      return parts.filter((part) => part !== null);
    },
  };
}

/** A target beside the part that names it, or from the root of the package. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
