import { expect, test } from "vitest";
import { signatureType } from "../note/note-key.ts";
import {
  aBundle,
  anErasure,
  packBundle,
  sealedText,
  textBytes,
} from "../testing/bundle.builder.ts";
import { judgeBundle } from "../testing/bundle-verification.ts";
import { aSigner } from "../testing/ed25519.ts";
import type { BundleEntry } from "./bundle-replay.ts";

const commitment = "commitment/0190a6a0-0000-7000-8000-000000000001";
const second = "commitment/0190a6a0-0000-7000-8000-000000000002";
const erasures = "text/0190a6a0-0000-7000-8000-000000000001";
const policy = "policy/sample";
const streams = [
  [commitment, [{ says: "propose" }, { says: "submit" }, { says: "approve" }]],
  [second, [{ says: "propose" }, { says: "withdraw" }]],
  [policy, [{ says: "adopt" }]],
] as const;

test("an honest bundle of everything has no findings, and says what it does not prove", async () => {
  const report = await judgeBundle(packBundle(await aBundle({ streams, earlier: [0, 2, 5] })));
  expect(report.findings).toEqual([]);
  expect(report.counts).toMatchObject({ entries: 6, streams: 3, checkpoints: 3 });
  expect(report.notProved).toEqual(["entriesTrue", "keyIsTheLedgers", "sameHistoryForAll", "law"]);
  expect(report.signedBy).toMatch(/^ledger\.example\/demo\+/u);
});

test("a bundle of one commitment is proved by an inclusion proof for every entry", async () => {
  const scope = { kind: "commitment", references: ["LT-2026-0001"] } as const;
  const bundle = await aBundle({
    streams: [streams[0], streams[2]],
    leftOut: [streams[1]],
    scope,
    earlier: [3],
  });
  const report = await judgeBundle(packBundle(bundle));
  expect(report.findings).toEqual([]);
  expect(report.notProved).toContain("noLaterEntries");
});

test("records that count in 64 bits are read as well", async () => {
  const report = await judgeBundle(packBundle(await aBundle({ streams }), {}, { isLong: true }));
  expect(report.findings).toEqual([]);
});

test("a later key is followed back to the given one, and an earlier one led to it", async () => {
  const bundle = await aBundle({ streams, rotations: 3 });
  const file = packBundle(bundle);
  for (const { verifier } of bundle.keys)
    expect((await judgeBundle(file, { key: verifier })).findings).toEqual([]);
  const foreign = await aSigner("ledger.example/demo", signatureType.ed25519, 99);
  expect((await judgeBundle(file, { key: foreign.verifier })).findings).toMatchObject([
    { severity: "error", code: "checkpointNotSigned", member: "checkpoint.txt" },
  ]);
});

test("a witness that cosigned is named, one that did not is a warning", async () => {
  const witness = await aSigner("witness.example/one", signatureType.cosignature, 3);
  const absent = await aSigner("witness.example/two", signatureType.cosignature, 4);
  const file = packBundle(await aBundle({ streams, witnesses: [witness] }));
  const one = await judgeBundle(file, { witnesses: [witness.verifier] });
  expect([one.cosignedBy, one.findings]).toEqual([["witness.example/one"], []]);
  expect(one.notProved).not.toContain("sameHistoryForAll");
  const two = await judgeBundle(file, { witnesses: [absent.verifier] });
  expect(two.findings).toMatchObject([{ severity: "warning", code: "cosignatureMissing" }]);
});

test("sealed texts are compared, erased ones counted, missing ones warned of", async () => {
  const kept = sealedText("A name");
  const sealed = (name: string) => ({ says: "comment", [name]: { sealed: kept.sealed } });
  const at = (pointer: string, version: number) => ({ stream: commitment, version, pointer });
  const mark = { at: "2026-11-28T12:00:00.000Z", ground: "Article 17" };
  const bundle = await aBundle({
    streams: [
      [commitment, [sealed("a"), sealed("b/c~d"), sealed("e")]],
      [erasures, [anErasure({ ...at("/b~1c~0d", 2), ground: mark.ground }, mark.at)]],
    ],
    texts: [
      { ...at("/a", 1), salt: kept.salt, text: "A name" },
      { ...at("/b~1c~0d", 2), erased: mark },
    ],
  });
  const report = await judgeBundle(packBundle(bundle));
  expect(report.counts).toMatchObject({ texts: 2, erased: 1 });
  expect(report.notProved).toContain("erasedTexts");
  expect(report.findings).toMatchObject([
    { severity: "warning", code: "textMissing", stream: commitment, version: 3 },
  ]);
});

test.for([
  ["a stream named twice", (line: string) => `{"stream":"${commitment}",${line.slice(1)}`],
  [
    "a name in other letters",
    (line: string) =>
      `{"stream":"${commitment}","\\u0073tream":${line.slice(line.indexOf(":") + 1)}`,
  ],
] as const)("a replay learns %s as the walk reads it", async ([, respelled]) => {
  const learned: string[] = [];
  const bundle = await aBundle({ streams });
  const lines = bundle.lines.map((line) => {
    const text = JSON.stringify(line);
    return `${line.stream === policy ? respelled(text) : text}\n`;
  });
  const file = packBundle(bundle, { parts: { "entries.jsonl": textBytes(lines.join("")) } });
  await judgeBundle(file, {
    replay: {
      learn: ({ stream }) => void learned.push(stream),
      judge: () => [],
      abandon: () => {},
      finish: () => ({ findings: [], replayed: 0, notProved: [] }),
    },
  });
  expect(learned).toEqual([policy]);
});

test("a replay learns what judges before it judges, and only streams whose bytes hold", async () => {
  const told: string[] = [];
  const tell = (does: string) => (entry: BundleEntry) => {
    told.push(`${does} ${entry.stream} ${entry.version}`);
    return [];
  };
  const bundle = await aBundle({ streams });
  const lines = bundle.lines.map((line) =>
    line.stream === commitment && line.version === 2 ? { ...line, chain: "0".repeat(64) } : line,
  );
  const entries = new TextEncoder().encode(
    lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
  );
  const file = packBundle(bundle, { parts: { "entries.jsonl": entries } });
  const report = await judgeBundle(file, {
    replay: {
      learn: tell("learn"),
      judge: tell("judge"),
      abandon: (stream) => void told.push(`abandon ${stream}`),
      finish: ({ scope }) => {
        told.push(scope.kind);
        return { findings: [], replayed: 1, notProved: ["ceilings"] };
      },
    },
  });
  expect(told).toEqual([
    `learn ${policy} 1`,
    `judge ${commitment} 1`,
    `abandon ${commitment}`,
    `judge ${second} 1`,
    `judge ${second} 2`,
    `judge ${policy} 1`,
    "everything",
  ]);
  expect(report.findings).toMatchObject([
    { code: "chainHashMismatch", stream: commitment, version: 2, line: 2 },
  ]);
  expect(report.notProved).toContain("ceilings");
});

test("progress runs to its end, and a wish to stop ends the verification", async () => {
  const file = packBundle(await aBundle({ streams }));
  const seen: number[] = [];
  const report = await judgeBundle(file, {
    onProgress: ({ done, of }) => void seen.push(done / of),
  });
  expect(report.errors).toBe(0);
  expect(seen.at(-1)).toBeLessThanOrEqual(1);
  const stopping = new AbortController();
  const stopped = judgeBundle(file, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
  });
  await expect(stopped).rejects.toThrow("aborted");
});
