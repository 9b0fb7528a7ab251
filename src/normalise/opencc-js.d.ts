/** What is used of the library; its own declarations lack the file extensions that Node's resolution asks for. */
declare module 'opencc-js/t2cn' {
  /** Rows of `traditional simplified`, a bar between. */
  type Dictionary = string;

  export const Locale: {
    readonly from: Readonly<Record<'tw' | 'hk', readonly (readonly Dictionary[])[]>>;
    readonly to: Readonly<Record<'cn', readonly (readonly Dictionary[])[]>>;
  };

  /** One dictionary group after the other is applied; in a group the first dictionary wins. */
  export function ConverterFactory(...groups: readonly (readonly Dictionary[])[]): (text: string) => string;
}
