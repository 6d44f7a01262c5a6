import { equalBytes } from "../bytes/equal-bytes.ts";
import { encodeUtf8 } from "../bytes/utf8.ts";
import { findCosignedTime, cosignedMessage } from "./cosignature.ts";
import { signatureType } from "./note-key.ts";
import type { NoteVerifier } from "./note-key.ts";
import type { NoteSignature, SignedNote } from "./signed-note.ts";

/** Ed25519 verification (RFC 8032), at once or by promise; false for whatever is no signature. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** A known key that signed, and when it says it did if it is a cosignature (POSIX seconds). */
export interface NoteSigned {
  readonly by: NoteVerifier;
  readonly time?: bigint;
}

export type NoteVerdict =
  | { readonly ok: true; readonly signed: readonly NoteSigned[] }
  | { readonly ok: false; readonly fault: "noKnownSignature" }
  | { readonly ok: false; readonly fault: "badSignature"; readonly name: string };

/**
 * Which of the known keys signed a note. Lines of unknown keys are passed over; one bad line of a known key condemns the
 * note, as C2SP signed-note advises.
 */
export async function verifyNote(
  note: SignedNote,
  known: readonly NoteVerifier[],
  verify: VerifySignature,
): Promise<NoteVerdict> {
  const signed: NoteSigned[] = [];
  for (const line of note.signatures) {
    const by = known.find((key) => key.name === line.name && equalBytes(key.keyId, line.keyId));
    if (by === undefined) continue;
    const found = await findSigned(note.text, line, by, verify);
    if (found === undefined) return { ok: false, fault: "badSignature", name: line.name };
    signed.push(found);
  }
  return signed.length === 0 ? { ok: false, fault: "noKnownSignature" } : { ok: true, signed };
}

async function findSigned(
  text: string,
  { signature }: NoteSignature,
  by: NoteVerifier,
  verify: VerifySignature,
): Promise<NoteSigned | undefined> {
  switch (by.type) {
    case signatureType.ed25519:
      return (await verify(by.publicKey, encodeUtf8(text), signature)) ? { by } : undefined;
    case signatureType.cosignature: {
      const time = findCosignedTime(signature);
      if (time === undefined) return undefined;
      const message = encodeUtf8(cosignedMessage(text, time));
      return (await verify(by.publicKey, message, signature.subarray(8)))
        ? { by, time }
        : undefined;
    }
    default:
      return by.type satisfies never;
  }
}
