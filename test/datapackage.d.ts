declare module 'datapackage' {
  interface Resource {
    read(options: { readonly keyed: true }): Promise<readonly unknown[]>;
  }
  interface Package {
    readonly errors: readonly unknown[];
    readonly resources: readonly Resource[];
  }
  const library: { readonly Package: { load(descriptor: object, options: { readonly basePath: string; readonly strict: boolean }): Promise<Package> } };
  export default library;
}
