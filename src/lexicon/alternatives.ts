const plain = /^[^()|?]+/;

/** More names than a row has a use for. */
const most = 2000;

/**
 * All names that a pattern stands for: 实际(利用|使用)外资(额)? gives four. It repeats nothing, so the names can be looked
 * up whole. Throws a `SyntaxError` for parentheses that do not pair and for too many names.
 */
export function namesOf(pattern: string): readonly string[] {
  if (!/[()|?]/.test(pattern)) return [pattern];
  const { names, end } = either(pattern, 0);
  if (end < pattern.length) throw new SyntaxError(') without (');
  return names;
}

interface Part {
  readonly names: readonly string[];
  readonly end: number;
}

/** `a|b`, up to a closing parenthesis or the end. */
function either(pattern: string, start: number): Part {
  const names: string[] = [];
  let sequence: readonly string[] = [''];
  let at = start;
  while (at < pattern.length && pattern[at] !== ')') {
    const char = pattern[at] ?? '';
    if (char === '|') {
      names.push(...sequence);
      sequence = [''];
      at += 1;
    } else if (char === '(') {
      const part = group(pattern, at);
      sequence = sequence.flatMap((before) => part.names.map((name) => before + name));
      at = part.end;
    } else if (char === '?') {
      throw new SyntaxError('? without ( )');
    } else {
      const letters = plain.exec(pattern.slice(at))?.[0] ?? char;
      sequence = sequence.map((before) => before + letters);
      at += letters.length;
    }
    if (sequence.length > most) throw new SyntaxError(`stands for more than ${String(most)} names`);
  }
  return { names: [...names, ...sequence], end: at };
}

/** `(a|b)` or `(a)?` */
function group(pattern: string, start: number): Part {
  const { names, end } = either(pattern, start + 1);
  if (pattern[end] !== ')') throw new SyntaxError('( without )');
  return pattern[end + 1] === '?' ? { names: [...names, ''], end: end + 2 } : { names, end: end + 1 };
}
