import { describe, expect, it } from "vitest";
import { aSigner, verifyEd25519 } from "../testing/ed25519.ts";
import { sha256 } from "../testing/hashes.ts";
import { flipBit } from "../testing/stream.builder.ts";
import { cosignedMessage } from "./cosignature.ts";
import {
  formatSigningKey,
  formatVerifier,
  parseSigningKey,
  parseVerifier,
  signatureType,
} from "./note-key.ts";
import { NoteError } from "./note.fault.ts";
import { cosignText, signText } from "./sign-note.ts";
import { formatNote, parseNote } from "./signed-note.ts";
import { verifyNote } from "./verify-note.ts";

const text = "ledger.example\n5\nlines\n\nand an empty one\n";
const log = await aSigner("ledger.example", signatureType.ed25519);
const witness = await aSigner("witness.example/w1", signatureType.cosignature, 8);
const stranger = await aSigner("ledger.example", signatureType.ed25519, 9);
const known = [log.verifier, witness.verifier];
const signature = await signText(log, text);
const cosignature = await cosignText(witness, text, 1_679_315_147n);
const verdictOf = async (note: string) => verifyNote(parseNote(note), known, verifyEd25519);

describe("a note", () => {
  it("is read back as it was written, an empty line in its text included", () => {
    const signatures = [signature, cosignature];
    const note = formatNote({ text, signatures });
    expect(parseNote(note)).toEqual({ text, signatures });
    expect(formatNote(parseNote(note))).toBe(note);
  });

  it("is signed by its log and cosigned by its witness at a time", async () => {
    const note = formatNote({ text, signatures: [signature, cosignature] });
    expect(await verdictOf(note)).toEqual({
      ok: true,
      signed: [{ by: log.verifier }, { by: witness.verifier, time: 1_679_315_147n }],
    });
  });

  it("cosigned says in bytes what C2SP tlog-cosignature shows", () => {
    expect(cosignedMessage("example.com/behind-the-sofa\n20852163\n", 1_679_315_147n)).toBe(
      "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n",
    );
  });

  it("signed only by strangers, one of them with the log's name, is not believed", async () => {
    const note = formatNote({ text, signatures: [await signText(stranger, text)] });
    expect(await verdictOf(note)).toEqual({ ok: false, fault: "noKnownSignature" });
  });

  it("is not believed for a stranger's signature under the log's key id", async () => {
    const forged = { ...(await signText(stranger, text)), keyId: log.verifier.keyId };
    const note = formatNote({ text, signatures: [forged, cosignature] });
    expect(await verdictOf(note)).toMatchObject({ ok: false, fault: "badSignature" });
  });

  it("with a cosignature moved to another time, cut short or taken from another text is condemned", async () => {
    const longer = await cosignText(witness, `${text}more\n`, 1_679_315_147n);
    const forgeries = [
      flipBit(cosignature.signature, 56),
      flipBit(cosignature.signature, 7),
      cosignature.signature.subarray(1),
      cosignature.signature.subarray(8),
      longer.signature,
    ];
    for (const bytes of forgeries) {
      const note = formatNote({
        text,
        signatures: [signature, { ...cosignature, signature: bytes }],
      });
      expect(await verdictOf(note)).toEqual({
        ok: false,
        fault: "badSignature",
        name: "witness.example/w1",
      });
    }
  });

  it("with any one bit of the signature flipped is condemned", async () => {
    for (const bit of [0, 100, 255, 256, 511]) {
      const forged = { ...signature, signature: flipBit(signature.signature, bit) };
      const verdict = await verdictOf(formatNote({ text, signatures: [forged] }));
      expect(verdict).toMatchObject({ ok: false, fault: "badSignature" });
    }
  });

  it("is not signed by a witness's key nor cosigned by a log's", async () => {
    await expect(signText(witness, text)).rejects.toThrow(RangeError);
    await expect(cosignText(log, text, 1n)).rejects.toThrow(RangeError);
    await expect(cosignText(witness, text, 2n ** 63n)).rejects.toThrow(RangeError);
  });
});

const line = "— ledger.example AAAAAAAA\n";

describe("what is no note", () => {
  it.each([
    ["nothing", "", "textNotEnded"],
    ["text alone", "text\n", "textNotEnded"],
    ["no signature", "text\n\n", "noSignatures"],
    ["no end", `text\n\n${line.slice(0, -1)}`, "textNotEnded"],
    ["a tab", `te\txt\n\n${line}`, "controlCharacter"],
    ["a carriage return", `text\r\n\n${line}`, "controlCharacter"],
    ["half a character", `\ud83d\n\n${line}`, "loneSurrogate"],
    ["a hyphen for the dash", "text\n\n- ledger.example AAAAAAAA\n", "malformedSignatureLine"],
    ["no bytes after the id", "text\n\n— ledger.example AAAAAA==\n", "malformedSignatureLine"],
    ["junk for base64", "text\n\n— ledger.example AAAA!AAA\n", "malformedSignatureLine"],
    ["two blanks", "text\n\n—  ledger.example AAAAAAAA\n", "malformedSignatureLine"],
    ["a plus in the name", "text\n\n— ledger+example AAAAAAAA\n", "malformedKeyName"],
    ["65 signatures", `text\n\n${line.repeat(65)}`, "tooManySignatures"],
  ])("%s", (_what, note, reason) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ name: "NoteError", reason }));
  });

  it("text without an end, or a key's name with a blank, cannot be written", () => {
    expect(() => formatNote({ text: "text", signatures: [signature] })).toThrow(NoteError);
    expect(() => formatNote({ text, signatures: [{ ...signature, name: "a b" }] })).toThrow(
      NoteError,
    );
  });
});

describe("a key's word", () => {
  it("is read back, public and private, base64 with a plus included", async () => {
    for (const { verifier } of [log, witness, stranger]) {
      expect(await parseVerifier(sha256, formatVerifier(verifier))).toEqual(verifier);
    }
    const { name, keyId, type } = log.verifier;
    const secret = { name, keyId, type, seed: new Uint8Array(32).fill(0xfb) };
    expect(formatSigningKey(secret)).toContain("+/");
    expect(parseSigningKey(formatSigningKey(secret))).toEqual(secret);
  });

  it.each([
    ["another name", (word: string) => word.replace("ledger", "lodger"), "keyIdMismatch"],
    [
      "another id",
      (word: string) => word.replace(/\+[0-9a-f]{8}\+/u, "+00000000+"),
      "keyIdMismatch",
    ],
    ["another key", (word: string) => word.replace("+Aep", "+Aeq"), "keyIdMismatch"],
    ["a key cut short", (word: string) => word.slice(0, -4), "malformedKey"],
    ["no key", (word: string) => word.replace(/[^+]*$/u, ""), "unknownSignatureType"],
    ["an unknown type", (word: string) => word.replace("+Aep", "+Zep"), "unknownSignatureType"],
    ["nothing", () => "", "malformedKey"],
  ])("with %s is refused", async (_what, alter, reason) => {
    await expect(parseVerifier(sha256, alter(formatVerifier(log.verifier)))).rejects.toMatchObject({
      name: "NoteError",
      reason,
    });
  });

  it("never shows a secret in its error", () => {
    const word = `PRIVATE+KEY+ledger.example+0a0b0c0d+${"x".repeat(43)}!`;
    expect(() => parseSigningKey(word)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("xxx") }),
    );
  });
});
