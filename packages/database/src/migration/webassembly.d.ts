/** The part of WebAssembly used here; TypeScript has it only in its browser library. */
declare namespace WebAssembly {
  type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  type Instance<Exports> = { readonly exports: Exports };
  function instantiate<Exports>(
    bytes: Uint8Array,
    imports: Imports,
  ): Promise<{ readonly instance: Instance<Exports> }>;
}
