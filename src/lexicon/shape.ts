import { type AST, RegExpParser } from '@eslint-community/regexpp';

const parse = (source: string): AST.Pattern => new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source);

/** The first characters of a match, and whether it may have none. */
interface Firsts {
  readonly codes: ReadonlySet<number>;
  readonly isOptional: boolean;
}

const nothing: Firsts = { codes: new Set(), isOptional: true };
const united = (parts: readonly Firsts[]): ReadonlySet<number> => new Set(parts.flatMap(({ codes }) => [...codes]));

/** The characters that a match of a pattern may start with. */
export function firstCharacters(source: string): string {
  return String.fromCharCode(...firstsOf(parse(source)).codes);
}

/** The characters that a match may have first behind any of `passed`; `null` where it may have none, and where it may have nearly any. */
export function charactersBehind(passed: string, source: string): string | null {
  const { codes, isOptional } = firstsOf(parse(source), new Set(Array.from(passed, (character) => character.charCodeAt(0))));
  return isOptional || codes.size > mostFirsts ? null : String.fromCharCode(...codes);
}

type Branching = AST.Pattern | AST.Group | AST.CapturingGroup;

const none: ReadonlySet<number> = new Set();

/** The first characters, as if those of `passed` might be left out. */
function firstsOf({ alternatives }: Branching, passed = none): Firsts {
  const branches = alternatives.map(({ elements }) => {
    const parts: Firsts[] = [];
    for (const element of elements) {
      const part = firstsOfElement(element, passed);
      parts.push(part);
      if (!part.isOptional) return { codes: united(parts), isOptional: false };
    }
    return { codes: united(parts), isOptional: true };
  });
  return { codes: united(branches), isOptional: branches.some(({ isOptional }) => isOptional) };
}

function firstsOfElement(element: AST.Element, passed: ReadonlySet<number>): Firsts {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return firstsOf(element, passed);
    case 'Quantifier': {
      const { codes, isOptional } = firstsOfElement(element.element, passed);
      return { codes, isOptional: isOptional || element.min === 0 };
    }
    case 'Character':
      return without(passed, new Set([element.value]));
    case 'CharacterSet':
    case 'CharacterClass':
      return without(passed, matching(element));
    default:
      return nothing;
  }
}

function without(passed: ReadonlySet<number>, codes: ReadonlySet<number>): Firsts {
  const others = new Set(Array.from(codes).filter((code) => !passed.has(code)));
  return { codes: others, isOptional: others.size < codes.size };
}

/** The characters of a class: `[1-9第]`, `\d`. */
function matching(element: AST.CharacterSet | AST.CharacterClass): ReadonlySet<number> {
  const ranges = element.type === 'CharacterClass' && !element.negate ? element.elements.map(rangeOf) : [null];
  if (ranges.every((range) => range !== null)) return new Set(ranges.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, more) => min + more)));
  const one = new RegExp(`^${element.raw}$`);
  return new Set(Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => one.test(String.fromCharCode(code))));
}

function rangeOf(element: AST.CharacterClassElement): { readonly min: number; readonly max: number } | null {
  if (element.type === 'Character') return { min: element.value, max: element.value };
  return element.type === 'CharacterClassRange' ? { min: element.min.value, max: element.max.value } : null;
}

/** What a pattern may cost: in how many ways it may match at one place, and how long a match may be. */
interface Cost {
  readonly ways: number;
  readonly length: number;
}

/** More than the digits, the letters and some words: each is a place where the pattern is tried. */
const mostFirsts = 500;
const most: Cost = { ways: 200, length: 300 };

/** Why a pattern cannot be tried safely and everywhere; `null` where it can. */
export function misshape(source: string): string | null {
  const pattern = parse(source);
  const { codes, isOptional } = firstsOf(pattern);
  if (isOptional) return 'may match nothing';
  if (codes.size > mostFirsts) return 'may start with nearly any character: begin with a word or a number, or put what stands before it into (?<=…)';
  const { ways, length } = costOf(pattern);
  if (length === Infinity) return 'repeats something without an end: give a greatest number, {1,9}, or use {{digits}} or {{letters}}';
  if (!(ways <= most.ways)) return `may match in too many ways: repeat and choose less (at most ${String(most.ways)} ways)`;
  return length > most.length ? `may match too much (at most ${String(most.length)} characters)` : null;
}

type Looking = AST.LookaroundAssertion;

function costOf({ alternatives }: Branching | Looking): Cost {
  const branches = alternatives.map(({ elements }) => {
    const parts = elements.map(costOfElement);
    return { ways: parts.reduce((product, { ways }) => product * ways, 1), length: parts.reduce((sum, { length }) => sum + length, 0) };
  });
  return { ways: branches.reduce((sum, { ways }) => sum + ways, 0), length: Math.max(...branches.map(({ length }) => length)) };
}

function costOfElement(element: AST.Element): Cost {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return costOf(element);
    case 'Assertion':
      return 'alternatives' in element ? costOf(element) : { ways: 1, length: 0 };
    case 'Quantifier': {
      const { ways, length } = costOfElement(element.element);
      return { ways: repeated(ways, element.min, element.max), length: length * element.max };
    }
    // what it repeats may be as long as the text
    case 'Backreference':
      return { ways: 1, length: Infinity };
    default:
      return { ways: 1, length: 1 };
  }
}

/** The ways to match a thing `min` to `max` times that may each time be matched in `ways` ways. */
function repeated(ways: number, min: number, max: number): number {
  if (max === Infinity || max > most.length) return Infinity;
  return Array.from({ length: max - min + 1 }, (_, more) => ways ** (min + more)).reduce((sum, one) => sum + one, 0);
}
