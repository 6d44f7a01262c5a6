// Web standards in every browser and in Node, declared here because the package is typed with neither.
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>;
};
declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** UTF-8 of a well-formed string. A lone surrogate would become U+FFFD, so callers refuse it first. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly cause: unknown };

/** Strict UTF-8 (overlong forms and surrogates refused, a BOM kept): equal texts mean equal bytes. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch (cause) {
    return { ok: false, cause };
  }
}
