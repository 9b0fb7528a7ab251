/** What the tests use of the library to make texts traditional. */
declare module 'opencc-js' {
  const OpenCC: { readonly Converter: (options: { readonly from: 'cn'; readonly to: 'tw' | 'hk' | 't' }) => (text: string) => string };
  export default OpenCC;
}
