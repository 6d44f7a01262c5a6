import {
  type Checkpoint,
  ed25519Verification,
  formatCheckpoint,
  formatNote,
  type NoteSigner,
  type NoteVerifier,
  parseCheckpoint,
  parseNote,
  signText,
  verifyNote,
} from "@tiltas/ledger";

/** WebCrypto's Ed25519, as browsers and other programs check it. */
export const verifySignature = ed25519Verification(globalThis.crypto.subtle);

/** A checkpoint and the note that states it. */
export type SignedCheckpoint = { readonly checkpoint: Checkpoint; readonly note: string };

/** Signs so many leaves under a root, under the key's own name. */
export const signCheckpoint = async (
  signer: NoteSigner,
  size: bigint,
  root: Uint8Array,
): Promise<SignedCheckpoint> => {
  const checkpoint = { origin: signer.verifier.name, size, root, extensions: [] };
  const text = formatCheckpoint(checkpoint);
  const note = formatNote({ text, signatures: [await signText(signer, text)] });
  return { checkpoint, note };
};

/** A checkpoint of this ledger signed by one of the keys; undefined for anything else, junk included. */
export const findSignedCheckpoint = async (
  note: string,
  keys: readonly NoteVerifier[],
): Promise<SignedCheckpoint | undefined> => {
  try {
    const parsed = parseNote(note);
    const verdict = await verifyNote(parsed, keys, verifySignature);
    if (!verdict.ok) return undefined;
    const checkpoint = parseCheckpoint(parsed.text);
    return keys.some(({ name }) => name === checkpoint.origin) ? { checkpoint, note } : undefined;
  } catch (thrown) {
    if (thrown instanceof Error && ["NoteError", "CheckpointError"].includes(thrown.name))
      return undefined;
    throw thrown;
  }
};
