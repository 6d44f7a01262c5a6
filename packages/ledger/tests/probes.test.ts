import { createHash } from "node:crypto";
import {
  parseNote,
  parseVerifier,
  verifyConsistency,
  verifyInclusion,
  verifyNote,
} from "@tiltas/ledger";
import type { ProofVerdict } from "@tiltas/ledger";
import { describe, expect, it } from "vitest";
import { verifyEd25519 } from "../src/testing/ed25519.ts";
import { areProbesHere, readProbes, readSignedNote } from "./probes.ts";
import type { Probe } from "./probes.ts";

const hash = (preimage: Uint8Array): Uint8Array => createHash("sha256").update(preimage).digest();
const report = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const judge = {
  inclusion: async ({ size, bytes, proof }: Probe): Promise<ProofVerdict> =>
    verifyInclusion({
      hash,
      index: size("leafIdx"),
      size: size("treeSize"),
      leaf: bytes("leafHash"),
      root: bytes("root"),
      proof,
    }),
  consistency: async ({ size, bytes, proof }: Probe): Promise<ProofVerdict> =>
    verifyConsistency({
      hash,
      first: { size: size("size1"), root: bytes("root1") },
      second: { size: size("size2"), root: bytes("root2") },
      proof,
    }),
} as const;

if (!areProbesHere) report("SKIPPED: the published probes are not beside this repository");

describe.skipIf(!areProbesHere)("published probes", () => {
  it.each([
    ["inclusion", 98],
    ["consistency", 98],
  ] as const)("of %s are judged as their authors say, all %i", async (kind, count) => {
    const probes = readProbes(kind);
    const judged = await Promise.all(
      probes.map(async (probe) => ({ probe, verdict: await judge[kind](probe) })),
    );
    const wrong = judged.filter(({ probe, verdict }) => verdict.ok === probe.wantErr);
    report(`${kind} probes: ${judged.length - wrong.length} of ${judged.length} judged right`);
    expect(wrong.map(({ probe }) => probe.name)).toEqual([]);
    expect(judged).toHaveLength(count);
    expect(judged.filter(({ verdict }) => verdict.ok).length).toBeGreaterThan(4);
  });

  it("the signed note verifies under its key, and not when a letter changes", async () => {
    const key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const known = [await parseVerifier(hash, key)];
    const note = readSignedNote();
    const altered = note.replace("example message", "example massage");
    expect(await verifyNote(parseNote(note), known, verifyEd25519)).toMatchObject({ ok: true });
    expect(await verifyNote(parseNote(altered), known, verifyEd25519)).toEqual({
      ok: false,
      fault: "badSignature",
      name: "example.com/foo",
    });
    report("signed note: 1 of 1 verified, 1 of 1 altered refused");
  });
});
