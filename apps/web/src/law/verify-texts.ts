import { encodeHex, findSeals, parseBase64, parseCanonical, sealText } from "@tiltas/ledger";

/** A text beside an entry, as the server hands it out; salt in base64. */
export type RawText = {
  readonly pointer: string;
  readonly salt?: string;
  readonly text?: string;
  readonly erased?: { readonly at: string; readonly ground: string };
};

type Sealing = {
  readonly stream: string;
  readonly version: number;
  /** The entry's own bytes. */
  readonly bytes: Uint8Array;
  readonly texts: readonly RawText[];
};

export type TextFinding = {
  readonly code: "textDiffers" | "textMissing";
  readonly stream: string;
  readonly version: number;
};

type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

const isItsText = async ({ salt, text }: RawText, sealed: string, hash: Hash): Promise<boolean> =>
  salt !== undefined &&
  text !== undefined &&
  encodeHex(await sealText(hash, parseBase64(salt), text)) === sealed;

/** Every text an entry holds by its hash: there and the same, or erased; anything else is a finding. */
export const verifyTexts = async (
  { stream, version, bytes, texts }: Sealing,
  hash: Hash,
): Promise<readonly TextFinding[]> => {
  const findings: TextFinding[] = [];
  for (const { pointer, sealed } of findSeals(parseCanonical(bytes))) {
    const kept = texts.find((text) => text.pointer === pointer);
    if (kept === undefined) findings.push({ code: "textMissing", stream, version });
    else if (kept.erased === undefined && !(await isItsText(kept, sealed, hash)))
      findings.push({ code: "textDiffers", stream, version });
  }
  return findings;
};
