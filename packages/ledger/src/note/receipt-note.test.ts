import { describe, expect, it } from "vitest";
import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import { aSigner, verifyEd25519 } from "../testing/ed25519.ts";
import { sha256 } from "../testing/hashes.ts";
import { demoStream } from "../testing/stream.builder.ts";
import { signatureType } from "./note-key.ts";
import { findReceipt, formatReceipt } from "./receipt-note.ts";
import { signText } from "./sign-note.ts";
import { formatNote } from "./signed-note.ts";

const log = await aSigner("ledger.example", signatureType.ed25519);
const stranger = await aSigner("ledger.example", signatureType.ed25519, 9);
const receipt = {
  origin: "ledger.example",
  stream: demoStream,
  version: 7,
  hash: sha256(Uint8Array.of(1)),
  at: "2026-03-02T08:00:00.000Z",
};
const text = formatReceipt(receipt);
const noteOf = async (signed: string, by = log): Promise<string> =>
  formatNote({ text: signed, signatures: [await signText(by, signed)] });
const found = async (note: string) => findReceipt(note, log.verifier, verifyEd25519);

describe("a receipt", () => {
  it("is read back as it was signed", async () => {
    expect(await found(await noteOf(text))).toEqual(receipt);
  });

  it("is nobody's word but the ledger's", async () => {
    expect(await found(await noteOf(text, stranger))).toBeUndefined();
    expect(await found((await noteOf(text)).replace("\n7\n", "\n8\n"))).toBeUndefined();
    const another = formatReceipt({ ...receipt, origin: "another.example" });
    expect(await found(await noteOf(another))).toBeUndefined();
  });

  it.each([
    ["no note", "tiltas receipt v1"],
    ["another header", text.replace("v1", "v2")],
    ["version 0", text.replace("\n7\n", "\n0\n")],
    ["no stream", text.replace(demoStream, "nothing")],
    ["no hash", text.replace(/\n[^\n]+=\n/u, "\nAAAA\n")],
    ["no base64", text.replace(/\n[^\n]+=\n/u, "\n----\n")],
    ["no time", text.replace(".000Z", "")],
    ["a line more", `${text}more\n`],
  ])("is not %s, though it is signed", async (_what, signed) => {
    const note = signed.endsWith("\n") ? await noteOf(signed) : signed;
    expect(await found(note)).toBeUndefined();
  });

  it("is not written with what could not be read back, and is never a checkpoint", () => {
    for (const wrong of [{ version: 1.5 }, { stream: "x" }, { at: "today" }, { origin: "" }]) {
      expect(() => formatReceipt({ ...receipt, ...wrong })).toThrow(RangeError);
    }
    expect(() => parseCheckpoint(text)).toThrow(
      expect.objectContaining({ reason: "malformedSize" }),
    );
  });
});
