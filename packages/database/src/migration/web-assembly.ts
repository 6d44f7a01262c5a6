/** The part of WebAssembly used here; TypeScript has it only in its browser library, where it has another shape. */
type WebAssemblyPart = {
  readonly instantiate: <Exports>(
    bytes: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => Promise<{ readonly instance: { readonly exports: Exports } }>;
};

/** Guarantee: every JavaScript engine this runs on has the global (ECMAScript embedding of WebAssembly). */
const getWebAssembly = (): WebAssemblyPart =>
  Reflect.get(globalThis, "WebAssembly") as WebAssemblyPart;

export const webAssembly = getWebAssembly();
