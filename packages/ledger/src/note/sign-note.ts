import { encodeUtf8 } from "../bytes/utf8.ts";
import { cosignedMessage, timestamped } from "./cosignature.ts";
import { signatureType } from "./note-key.ts";
import type { NoteVerifier } from "./note-key.ts";
import type { NoteSignature } from "./signed-note.ts";

/** Signs with a private key kept elsewhere: Ed25519 over the message (RFC 8032). */
export interface NoteSigner {
  readonly verifier: NoteVerifier;
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;
}

/** A log's own signature line over a note's text; throws RangeError with a witness's key. */
export async function signText(
  { verifier, sign }: NoteSigner,
  text: string,
): Promise<NoteSignature> {
  if (verifier.type !== signatureType.ed25519) throw new RangeError("a witness's key cosigns");
  const { name, keyId } = verifier;
  return { name, keyId, signature: await sign(encodeUtf8(text)) };
}

/** A witness's signature line over a checkpoint's text at a time in POSIX seconds; throws RangeError with a log's key. */
export async function cosignText(
  { verifier, sign }: NoteSigner,
  text: string,
  time: bigint,
): Promise<NoteSignature> {
  if (verifier.type !== signatureType.cosignature) throw new RangeError("a log's key signs");
  const signature = await sign(encodeUtf8(cosignedMessage(text, time)));
  return { name: verifier.name, keyId: verifier.keyId, signature: timestamped(time, signature) };
}
