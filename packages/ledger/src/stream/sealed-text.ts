import { encodeUtf8 } from "../bytes/utf8.ts";
import { isJsonObject, type JsonValue } from "../canonical/json-value.ts";
import { hashLength, type Hashing } from "../hash/hash-function.ts";
import { hashPrefixed, hashPrefix } from "../hash/prefixed-hash.ts";

/** SHA-256(0x03 ‖ salt ‖ UTF-8 text), what an entry holds of a text that may be erased; throws RangeError unless the salt is 32 bytes. */
export function sealText<Result>(hash: Hashing<Result>, salt: Uint8Array, text: string): Result {
  if (salt.length !== hashLength)
    throw new RangeError(`a salt has ${hashLength} bytes, found ${salt.length}`);
  return hashPrefixed(hash, hashPrefix.seal, salt, encodeUtf8(text));
}

/** Where an entry holds the hash of a text instead of the text. */
export interface Seal {
  /** JSON pointer into the entry (RFC 6901). */
  readonly pointer: string;
  /** Hex. */
  readonly sealed: string;
}

const hexHash = /^[0-9a-f]{64}$/u;

/** Every `{"sealed": hex}` in an entry's content. */
export function findSeals(content: JsonValue, pointer = ""): readonly Seal[] {
  if (content === null || typeof content !== "object") return [];
  if (isJsonObject(content)) {
    const { sealed, ...rest } = content;
    if (typeof sealed === "string" && hexHash.test(sealed) && Object.keys(rest).length === 0)
      return [{ pointer, sealed }];
  }
  return Object.entries(content).flatMap(([key, part]) =>
    findSeals(part, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}
