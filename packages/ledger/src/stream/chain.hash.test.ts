import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../bytes/utf8.ts";
import { encodeHex } from "../bytes/hex.ts";
import { canonicalBytes } from "../canonical/canonical-bytes.ts";
import { sha256, webSha256 } from "../testing/hashes.ts";
import { chainHash, entryHash, genesisHash } from "./chain.hash.ts";

// Made with printf and sha256sum alone; a database that chains in SQL must give the same.
const stream = "commitment/0190a6a0-0000-7000-8000-000000000001";
const content = { version: 1, stream, payload: { amount: "184000.00" } };
const genesis = "d8054c2aa0536ddb3ee453c1caffc4c0238c32d53347643588fbae07657c1bff";
const entry = "5e06319fec64bc4226b0fcfe79d29e04b43d016a74c45c52f1a476c0376076fc";
const chain = "e769d705cb6172f99f8aae122da0cc37afc088ec5e66886c17926db47d71554d";

describe("the hashes of a stream", () => {
  it("are those of sha256sum over the prefixed bytes", () => {
    const first = entryHash(sha256, canonicalBytes(content));
    expect(encodeHex(genesisHash(sha256, stream))).toBe(genesis);
    expect(encodeHex(first)).toBe(entry);
    expect(encodeHex(chainHash(sha256, genesisHash(sha256, stream), first))).toBe(chain);
  });

  it("come by promise, and the same, where the hash function gives promises", async () => {
    const first = await entryHash(webSha256, canonicalBytes(content));
    expect(encodeHex(first)).toBe(entry);
    expect(encodeHex(await chainHash(webSha256, await genesisHash(webSha256, stream), first))).toBe(
      chain,
    );
  });

  it("give the empty leaf of RFC 6962", () => {
    expect(encodeHex(entryHash(sha256, encodeUtf8("")))).toBe(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    );
  });

  it("link nothing but hashes of 32 bytes", () => {
    const whole = new Uint8Array(32);
    expect(() => chainHash(sha256, new Uint8Array(31), whole)).toThrow(RangeError);
    expect(() => chainHash(sha256, whole, new Uint8Array(33))).toThrow(RangeError);
  });

  it("begin no stream without a proper name", () => {
    expect(() => genesisHash(sha256, "commitment/")).toThrow(
      expect.objectContaining({ name: "StreamNameError" }),
    );
  });
});
