import { createHash, createPublicKey, verify } from "node:crypto";
import { open } from "node:fs/promises";
import { parseVerifier, verifyBundle } from "@tiltas/ledger";
import { nodeInflate } from "@tiltas/ledger/testing";
import { openAudit } from "@tiltas/workflows";

// One verification in a process of its own, so that its memory is its own: FILE KEY bytes|law.
const [path = "", key = "", how] = process.argv.slice(2);
const hash = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const header = Buffer.from("302a300506032b6570032100", "hex");

const file = await open(path);
const { size } = await file.stat();
const started = performance.now();
const report = await verifyBundle({
  source: {
    size,
    read: async (from, length) => {
      const bytes = new Uint8Array(length);
      await file.read(bytes, 0, length, from);
      return bytes;
    },
  },
  key: await parseVerifier(hash, key),
  sha256: {
    hash,
    open: () => {
      const stream = createHash("sha256");
      return { update: (bytes) => void stream.update(bytes), digest: () => stream.digest() };
    },
  },
  verify: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([header, publicKey]), format: "der", type: "spki" }),
      signature,
    ),
  inflate: nodeInflate,
  ...(how === "law" ? { replay: openAudit() } : {}),
});
const seconds = (performance.now() - started) / 1000;
await file.close();
const { errors, counts } = report;
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, peakMiB, errors, entries: counts.entries }));
