declare module 'xregexp/lib/xregexp.js' {
  interface Composer {
    build(template: string, parts: Record<string, RegExp | string>, flags?: string): RegExp & {
      readonly xregexp: { readonly captureNames: readonly (string | null)[] | null };
    };
  }
  const xregexp: Composer;
  export default xregexp;
}
declare module 'xregexp/lib/addons/build.js' {
  import type xregexp from 'xregexp/lib/xregexp.js';
  const install: (target: typeof xregexp) => void;
  export default install;
}
