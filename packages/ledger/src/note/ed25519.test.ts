import { describe, expect, it } from "vitest";
import { encodeHex, parseHex } from "../bytes/hex.ts";
import { encodeUtf8 } from "../bytes/utf8.ts";
import { aSigner, verifyEd25519 } from "../testing/ed25519.ts";
import { sha256 } from "../testing/hashes.ts";
import { flipBit } from "../testing/stream.builder.ts";
import { ed25519Verification, makeSigner, openSigner } from "./ed25519.ts";
import { signatureType } from "./note-key.ts";

const { subtle } = globalThis.crypto;
const verify = ed25519Verification(subtle);
const name = "ledger.example";
const type = signatureType.ed25519;

// RFC 8032 section 7.1, test 2.
const published = {
  seed: parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
  publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
  message: Uint8Array.of(0x72),
  signature:
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
};

describe("Ed25519 by WebCrypto", () => {
  it("derives and signs as RFC 8032 shows", async () => {
    const { verifier, sign } = await makeSigner(subtle, sha256, { name, type, ...published });
    expect(encodeHex(verifier.publicKey)).toBe(published.publicKey);
    const signature = await sign(published.message);
    expect(encodeHex(signature)).toBe(published.signature);
    expect(await verify(verifier.publicKey, published.message, signature)).toBe(true);
  });

  it("agrees with node:crypto, and refuses what was altered", async () => {
    const seed = new Uint8Array(32).fill(7);
    const here = await makeSigner(subtle, sha256, { name, type, seed });
    const there = await aSigner(name, type, 7);
    expect(here.verifier).toEqual(there.verifier);
    const message = encodeUtf8("message");
    const signature = await here.sign(message);
    const { publicKey } = here.verifier;
    expect(signature).toEqual(await there.sign(message));
    expect(verifyEd25519(publicKey, message, signature)).toBe(true);
    expect(await verify(publicKey, message, flipBit(signature, 3))).toBe(false);
    expect(await verify(publicKey, encodeUtf8("massage"), signature)).toBe(false);
    expect(await verify(flipBit(publicKey, 3), message, signature)).toBe(false);
  });

  it("refuses keys and signatures of another length without an exception", async () => {
    const { verifier, sign } = await aSigner(name, type);
    const signature = await sign(published.message);
    expect(await verify(verifier.publicKey.subarray(1), published.message, signature)).toBe(false);
    expect(await verify(verifier.publicKey, published.message, signature.subarray(1))).toBe(false);
    expect(await verify(verifier.publicKey, published.message, new Uint8Array())).toBe(false);
  });

  it("opens no private key under another key's id or of another length", async () => {
    const keyId = new Uint8Array(4);
    const { seed } = published;
    await expect(openSigner(subtle, sha256, { name, type, keyId, seed })).rejects.toMatchObject({
      reason: "keyIdMismatch",
    });
    const short = { name, type, seed: seed.subarray(1) };
    await expect(makeSigner(subtle, sha256, short)).rejects.toMatchObject({
      reason: "malformedKey",
    });
  });
});
