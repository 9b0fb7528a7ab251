import installBuild from 'xregexp/lib/addons/build.js';
import XRegExp from 'xregexp/lib/xregexp.js';

// The core and one add-on: the full package would load Unicode tables that no pattern here needs.
installBuild(XRegExp);

/** The source of a native pattern, composed by XRegExp from a template and its parts. */
export function build(template: string, parts: Record<string, RegExp | string>): string {
  const built = XRegExp.build(template, parts, 'x');
  const names = built.xregexp.captureNames ?? [];
  let group = 0;
  // XRegExp keeps the names beside the pattern; native groups let the engine do without XRegExp.exec
  return built.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (piece) => {
    const name = piece === '(' ? names[group++] : null;
    return name ? `(?<${name}>` : piece;
  });
}
