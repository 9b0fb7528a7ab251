import installBuild from 'xregexp/lib/addons/build.js';
import XRegExp from 'xregexp/lib/xregexp.js';

// The core and one add-on: the full package would load Unicode tables that no pattern here needs.
installBuild(XRegExp);

/**
 * Composes a native pattern from named parts: `{{unit}}` stands for a part, `(?<unit>{{unit}})` captures
 * it. White space in the template is free. Flags: `y` makes the pattern sticky, `g` global.
 */
export function compose(template: string, parts: Record<string, RegExp | string>, flags = ''): RegExp {
  const built = XRegExp.build(template, parts, 'x');
  const names = built.xregexp.captureNames ?? [];
  let group = 0;
  // XRegExp keeps the names beside the pattern; native groups let the engine do without XRegExp.exec
  const source = built.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (piece) => {
    const name = piece === '(' ? names[group++] : null;
    return name ? `(?<${name}>` : piece;
  });
  return new RegExp(source, flags);
}
