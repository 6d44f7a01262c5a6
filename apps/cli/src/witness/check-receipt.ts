import {
  encodeBase64,
  equalBytes,
  findReceipt,
  findTreeSize,
  type NoteVerifier,
  type ReceiptNote,
  verifyInclusion,
} from "@tiltas/ledger";
import { sha256, verifySignature } from "./crypto.ts";
import type { LedgerAddress } from "./ledger-address.ts";
import { findShown } from "./sighting.ts";

/** What became of a promise. */
export type ReceiptFate =
  | "kept"
  | "notYet"
  | "broken"
  | "replaced"
  | "notProved"
  | "forgedReceipt"
  | "badCheckpoint";

export type ReceiptChecked = {
  readonly fate: ReceiptFate;
  readonly message: string;
  /** Where the entry stands, and in a tree of how many, once it is proved. */
  readonly index?: string;
  readonly size?: string;
};

/** How long an entry may take into a checkpoint before its promise counts as broken. */
const patienceMs = 300_000;

const checked = (fate: ReceiptFate, message: string): ReceiptChecked => ({ fate, message });

const absent = ({ at }: ReceiptNote, now: number): ReceiptChecked =>
  now - Date.parse(at) > patienceMs
    ? checked("broken", `The entry recorded at ${at} is in no checkpoint.`)
    : checked("notYet", `The entry recorded at ${at} is in no checkpoint yet.`);

/** What the first key that finds anything finds. */
const firstOf = async <Found>(
  keys: readonly NoteVerifier[],
  find: (key: NoteVerifier) => Promise<Found | undefined>,
): Promise<Found | undefined> => {
  for (const key of keys) {
    const found = await find(key);
    if (found !== undefined) return found;
  }
  return undefined;
};

const judgePlace = async (
  ledger: LedgerAddress,
  receipt: ReceiptNote,
  keys: readonly NoteVerifier[],
  index: bigint,
  now: number,
): Promise<ReceiptChecked> => {
  const note = await ledger.find("checkpoint");
  const shown =
    note === undefined ? undefined : await firstOf(keys, async (key) => findShown(note, key));
  if (shown === undefined)
    return checked("badCheckpoint", "The server shows no checkpoint of the trusted key.");
  const { size, root } = shown.checkpoint;
  if (index >= size) return absent(receipt, now);
  const proof = await ledger.findProof(`proof/inclusion/${index}/${size}`);
  const question = { hash: sha256, index, size, leaf: receipt.hash, root, proof: proof ?? [] };
  const verdict = await verifyInclusion(question);
  if (!verdict.ok)
    return checked(
      "notProved",
      `The server does not prove the entry at ${index} (${verdict.fault}).`,
    );
  const message = `The entry is number ${index} of ${size}, proved under ${encodeBase64(root)}.`;
  return { fate: "kept", message, index: String(index), size: String(size) };
};

/** Whether what a receipt promised is in the tree: signed by one of the keys, at its place, under a checkpoint of one of them. */
export const checkReceipt = async (
  ledger: LedgerAddress,
  note: string,
  keys: readonly NoteVerifier[],
  now: number,
): Promise<ReceiptChecked> => {
  const receipt = await firstOf(keys, async (key) => findReceipt(note, key, verifySignature));
  if (receipt === undefined)
    return checked("forgedReceipt", "This is no receipt signed by the trusted key.");
  const place = await ledger.find(`leaf/${receipt.stream}/${receipt.version}`);
  if (place === undefined) return absent(receipt, now);
  const [digits = "", hash = ""] = place.split("\n");
  const index = findTreeSize(digits);
  if (index === undefined || !equalBytes(Buffer.from(hash, "base64"), receipt.hash))
    return checked("replaced", "Another entry stands where this one was recorded.");
  return judgePlace(ledger, receipt, keys, index, now);
};
