import {
  canonicalBytes,
  chainHash,
  encodeBase64,
  encodeHex,
  entryHash,
  genesisHash,
} from "@tiltas/ledger";
import { afterEach, expect, test, vi } from "vitest";
import { sha256 } from "./browser-hash.ts";
import { type OpenedEntry, proveEntry } from "./prove-entry.ts";

const stream = "fund/MOD-2026";

const anEntry = async (content: object): Promise<OpenedEntry> => {
  const bytes = canonicalBytes(content);
  const hash = await entryHash(sha256, bytes);
  const chain = await chainHash(sha256, await genesisHash(sha256, stream), hash);
  return {
    stream,
    version: 1,
    bytes: encodeBase64(bytes),
    hash: encodeHex(hash),
    chainHash: encodeHex(chain),
    previousChain: null,
    leafIndex: 5,
  };
};

const answers = (status: number, text = ""): void => {
  vi.stubGlobal("fetch", async () => Promise.resolve(new Response(text, { status })));
};
afterEach(() => vi.unstubAllGlobals());

test("a sound entry of a ledger that was not signed yet has sound bytes and chain, and no place proved", async () => {
  answers(404);
  expect(await proveEntry(await anEntry({ stream, version: 1 }))).toEqual({
    bytesFault: undefined,
    chainHolds: true,
    inclusion: { found: "notSigned" },
  });
});

test("bytes of another place, other bytes and another chain are each told apart", async () => {
  answers(404);
  const sound = await anEntry({ stream, version: 1 });
  const elsewhere = await anEntry({ stream, version: 2 });
  expect((await proveEntry(elsewhere)).bytesFault).toBe("streamMismatch");
  const altered = { ...sound, bytes: elsewhere.bytes };
  expect(await proveEntry(altered)).toMatchObject({
    bytesFault: "entryHashMismatch",
    chainHolds: false,
  });
  const moved = { ...sound, previousChain: sound.chainHash };
  expect(await proveEntry(moved)).toMatchObject({ bytesFault: undefined, chainHolds: false });
});
