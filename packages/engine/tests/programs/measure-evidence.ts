import { createHash } from "node:crypto";
import { type EvidenceScope, parseIsoDate } from "@tiltas/domain";
import { setup } from "@tiltas/database/testing";
import { openTestEngine, type TestEngine } from "@tiltas/engine/testing";

import { bundleOf } from "../bundle/opened-bundle.ts";
import { layEntries } from "../bundle/lay-entries.ts";

// Makes bundles of ledgers of growing size and tells what they cost: SIZES="20000 200000 1000000".
const sizes = (process.env["SIZES"] ?? "20000 200000").split(" ").map(Number);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const scopes: readonly (readonly [string, EvidenceScope])[] = [
  ["everything", { kind: "everything" }],
  [
    "all, each proved",
    { kind: "period", from: parseIsoDate("2020-01-01"), to: parseIsoDate("2199-12-31") },
  ],
];

const mebibytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0).padStart(6);

/** The most memory this program held while work went on, sampled twenty times a second. */
const peakOf = async (work: () => Promise<void>): Promise<{ rss: number; heap: number }> => {
  const peak = { rss: 0, heap: 0 };
  const look = (): void => {
    const { rss, heapUsed, external } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heap = Math.max(peak.heap, heapUsed + external);
  };
  const timer = setInterval(look, 50);
  await work();
  clearInterval(timer);
  look();
  return peak;
};

const measure = async (
  { engine }: TestEngine,
  name: string,
  scope: EvidenceScope,
): Promise<void> => {
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  let bytes = 0;
  let entries = 0;
  const hash = createHash("sha256");
  const peak = await peakOf(async () => {
    const bundle = await bundleOf(engine, scope);
    ({ entries } = bundle.measure);
    for await (const chunk of bundle.content) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  const seconds = (performance.now() - startedAt) / 1000;
  print(
    `${name.padEnd(18)} ${String(entries).padStart(9)} entries  ${mebibytes(bytes)} MiB file  ` +
      `${seconds.toFixed(1).padStart(6)} s  ${(entries / seconds).toFixed(0).padStart(6)} entries/s  ` +
      `RSS ${mebibytes(before)} before, ${mebibytes(peak.rss)} MiB at most; heap and buffers ${mebibytes(peak.heap)} MiB at most`,
  );
};

const stop = await setup();
try {
  for (const size of sizes) {
    const opened = await openTestEngine({ checkpoints: { everyMs: 0, everyEntries: 1 } });
    try {
      await layEntries(opened, size);
      for (const [name, scope] of scopes) await measure(opened, name, scope);
    } finally {
      await opened.close();
    }
  }
} finally {
  await stop();
}
