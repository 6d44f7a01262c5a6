import { canonicalBytes, encodeBase64, encodeHex, sealText } from "@tiltas/ledger";
import { expect, test } from "vitest";
import { type RawText, verifyTexts } from "./verify-texts.ts";

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

const salt = new Uint8Array(32).fill(9);
const text = "Ačiū.";
const sealed = encodeHex(await sealText(sha256, salt, text));
const bytes = canonicalBytes({ payload: { text: { sealed } } });
const kept = { pointer: "/payload/text", salt: encodeBase64(salt), text };

const codes = async (...texts: readonly RawText[]): Promise<readonly string[]> => {
  const entry = { stream: "commitment/1", version: 3, bytes, texts };
  return (await verifyTexts(entry, sha256)).map(({ code, version }) => `${code} ${version}`);
};

test("a text that is what its entry holds by its hash, or was erased, is no finding", async () => {
  expect(await codes(kept)).toEqual([]);
  const erased = { at: "2026-11-28T10:00:00.000Z", ground: "notNeeded" };
  expect(await codes({ pointer: "/payload/text", erased })).toEqual([]);
});

test("another text, another salt and no text at all are findings", async () => {
  expect(await codes({ ...kept, text: "Ne." })).toEqual(["textDiffers 3"]);
  const other = encodeBase64(new Uint8Array(32));
  expect(await codes({ ...kept, salt: other })).toEqual(["textDiffers 3"]);
  expect(await codes({ pointer: "/payload/text" })).toEqual(["textDiffers 3"]);
  expect(await codes()).toEqual(["textMissing 3"]);
});
