import { Base64Error, parseBase64 } from "../bytes/base64.ts";
import { parseHex } from "../bytes/hex.ts";
import type { JsonValue } from "../canonical/json-value.ts";
import { findHashes } from "./earlier-checkpoints.check.ts";
import { findRecord, findTexts, isCount, isHexHash, isText } from "./json-shape.ts";

/** A line of `entries.jsonl`, unpacked. */
export interface EntryLine {
  readonly stream: string;
  readonly version: number;
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly chain: Uint8Array;
  /** Leaf upwards; absent in scope everything. */
  readonly proof?: readonly Uint8Array[];
}

const keys = ["stream", "version", "index", "bytes", "chain"];

/** An entry out of its line; undefined for what has not the shape of one. */
export function findEntryLine(value: JsonValue | undefined): EntryLine | undefined {
  const record = findRecord(value, keys, ["proof"]);
  const { stream, version, index, bytes: encoded, chain } = record ?? {};
  if (!isText(stream) || !isCount(version) || !isCount(index)) return undefined;
  if (!isText(encoded) || !isHexHash(chain)) return undefined;
  const bytes = findBytes(encoded);
  if (bytes === undefined) return undefined;
  const entry = { stream, version, index, bytes, chain: parseHex(chain) };
  if (record?.["proof"] === undefined) return entry;
  const proof = findProof(record["proof"]);
  return proof === undefined ? undefined : { ...entry, proof };
}

/** The bytes of base64; undefined for text that is none. */
export function findBytes(encoded: string): Uint8Array | undefined {
  try {
    return parseBase64(encoded);
  } catch (thrown) {
    if (thrown instanceof Base64Error) return undefined;
    throw thrown;
  }
}

function findProof(value: JsonValue): readonly Uint8Array[] | undefined {
  const texts = findTexts(value);
  return texts === undefined ? undefined : findHashes(texts);
}
