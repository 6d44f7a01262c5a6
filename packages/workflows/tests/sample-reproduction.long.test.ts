import { fileURLToPath } from "node:url";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawSample, type SampleExtent } from "../src/index.ts";

const program = fileURLToPath(new URL("programs/draw_sample.py", import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tiltas-sample-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const euro = (cents: bigint): string => {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const drawnInPython = (csv: string, seed: string, extent: SampleExtent): unknown => {
  const path = join(folder, "population.csv");
  writeFileSync(path, csv);
  const asked =
    "size" in extent ? ["size", String(extent.size)] : ["interval", String(extent.interval)];
  return JSON.parse(execFileSync("python3", [program, path, seed, ...asked], { encoding: "utf8" }));
};

const extents = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((size): SampleExtent => ({ size })),
  fc.bigInt({ min: 1n, max: 10n ** 12n }).map((interval): SampleExtent => ({ interval })),
);

// Without Python nothing else shows that the algorithm is written down well enough: say so, loudly.
test.skipIf(!hasPython)(
  `thirty lines of Python draw the same samples${hasPython ? "" : " (SKIPPED: there is no python3 here)"}`,
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 50 }),
        extents,
        fc.constantFrom("1", "audit 2026", "ąžuolas — Київ", "two words\tand a tab"),
        (amounts, extent, seed) => {
          const population = amounts.map((cents, at) => ({ key: `LT-2026-${1000 + at}`, cents }));
          const rows = population.map(({ key, cents }) => `${key},${euro(cents)}\r\n`);
          const csv = ["reference,amountEur\r\n", ...rows.toReversed()].join("");
          const sample = drawSample(population, extent, seed, sha256);
          expect(drawnInPython(csv, seed, extent)).toEqual({
            interval: String(sample.interval),
            start: String(sample.start),
            total: String(sample.total),
            count: sample.count,
            top: sample.top.map(({ key }) => key),
            hits: sample.hits.map(({ item, hit }) => [item.key, String(hit)]),
            withoutAmount: sample.withoutAmount.map(({ key }) => key),
          });
        },
      ),
      { numRuns: 8 },
    );
  },
);
