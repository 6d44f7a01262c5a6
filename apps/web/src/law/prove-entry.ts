import {
  CanonicalError,
  chainHash,
  ed25519Verification,
  encodeHex,
  entryHash,
  equalBytes,
  genesisHash,
  parseBase64,
  parseCanonical,
  parseCheckpoint,
  parseHex,
  parseNote,
  parseVerifier,
  type ProofFault,
  verifyInclusion,
  verifyNote,
} from "@tiltas/ledger";
import { sha256 } from "./browser-hash.ts";

/** An entry as the server opens it: bytes in base64, hashes in hex. */
export interface OpenedEntry {
  readonly stream: string;
  readonly version: number;
  readonly bytes: string;
  readonly hash: string;
  readonly chainHash: string;
  readonly previousChain: string | null;
  readonly leafIndex: number | null;
}

/** Where an entry stands under the newest checkpoint. */
export type Inclusion =
  | { readonly found: "notSigned" }
  /** Ordered after the newest checkpoint, which the next one will include. */
  | { readonly found: "notYet"; readonly size: bigint }
  | { readonly found: "badSignature"; readonly size: bigint }
  | { readonly found: "notProved"; readonly size: bigint; readonly fault: ProofFault | "noProof" }
  | {
      readonly found: "proved";
      readonly size: bigint;
      readonly root: string;
      readonly key: string;
      readonly steps: number;
    };

export interface EntryProof {
  /** Undefined when the bytes are canonical, have the stored hash and name their own place. */
  readonly bytesFault: "bytesNotCanonical" | "streamMismatch" | "entryHashMismatch" | undefined;
  readonly chainHolds: boolean;
  readonly inclusion: Inclusion;
}

/** The text at an address of the plain ledger; undefined where there is none yet. */
const findText = async (path: string): Promise<string | undefined> => {
  const answer = await fetch(`/ledger/${path}`);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`/ledger/${path} answered ${answer.status}`);
  return answer.text();
};

const readHashes = (text: string): readonly Uint8Array[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map(parseBase64);

const isSigned = async (note: string, key: string): Promise<boolean> => {
  const verifier = await parseVerifier(sha256, key.trim());
  const verdict = await verifyNote(parseNote(note), [verifier], ed25519Verification(crypto.subtle));
  return verdict.ok;
};

const findInclusion = async (index: number, leaf: Uint8Array): Promise<Inclusion> => {
  const [note, key] = await Promise.all([findText("checkpoint"), findText("key")]);
  if (note === undefined || key === undefined) return { found: "notSigned" };
  const { size, root } = parseCheckpoint(parseNote(note).text);
  if (!(await isSigned(note, key))) return { found: "badSignature", size };
  if (BigInt(index) >= size) return { found: "notYet", size };
  const text = await findText(`proof/inclusion/${index}/${size}`);
  if (text === undefined) return { found: "notProved", size, fault: "noProof" };
  const proof = readHashes(text);
  const verdict = await verifyInclusion({
    hash: sha256,
    index: BigInt(index),
    size,
    leaf,
    root,
    proof,
  });
  return verdict.ok
    ? { found: "proved", size, root: encodeHex(root), key: key.trim(), steps: proof.length }
    : { found: "notProved", size, fault: verdict.fault };
};

const findBytesFault = (
  { stream, version, hash: stored }: OpenedEntry,
  bytes: Uint8Array,
  hash: Uint8Array,
): EntryProof["bytesFault"] => {
  if (!equalBytes(hash, parseHex(stored))) return "entryHashMismatch";
  try {
    const content = parseCanonical(bytes);
    const isOurs =
      typeof content === "object" &&
      content !== null &&
      "stream" in content &&
      content["stream"] === stream &&
      content["version"] === version;
    return isOurs ? undefined : "streamMismatch";
  } catch (cause) {
    if (cause instanceof CanonicalError) return "bytesNotCanonical";
    throw cause;
  }
};

/**
 * Checks one entry here, trusting only this code and the key the server names: its bytes are canonical, name their
 * place and have its hash, its chain hash follows from the one before, and its hash stands at its leaf under the newest signed checkpoint.
 */
export async function proveEntry(entry: OpenedEntry): Promise<EntryProof> {
  const bytes = parseBase64(entry.bytes);
  const hash = await entryHash(sha256, bytes);
  const previous =
    entry.previousChain === null
      ? await genesisHash(sha256, entry.stream)
      : parseHex(entry.previousChain);
  const chain = await chainHash(sha256, previous, hash);
  return {
    bytesFault: findBytesFault(entry, bytes, hash),
    chainHolds: equalBytes(chain, parseHex(entry.chainHash)),
    inclusion:
      entry.leafIndex === null
        ? { found: "notSigned" }
        : await findInclusion(entry.leafIndex, hash),
  };
}
