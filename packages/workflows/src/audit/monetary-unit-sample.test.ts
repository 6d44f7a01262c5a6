import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBelow, drawSample, type PopulationItem, type Sample } from "./monetary-unit-sample.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const item = (key: string, cents: bigint): PopulationItem => ({ key, cents });
const keysOf = ({ top, hits }: Sample<PopulationItem>): readonly string[] =>
  [...top, ...hits.map((hit) => hit.item)].map(({ key }) => key).toSorted();

const populations = fc
  .array(fc.bigInt({ min: 0n, max: 10_000_000n }), { minLength: 1, maxLength: 60 })
  .map((amounts) => amounts.map((cents, index) => item(`LT-${index + 1000}`, cents)));
const sizes = fc.integer({ min: 1, max: 40 });
const seeds = fc.string({ maxLength: 20 });

describe("vectors, to be reproduced by any other program", () => {
  const population = [
    item("LT-2024-0001", 10_000n),
    item("LT-2024-0002", 250_000n),
    item("LT-2024-0003", 0n),
    item("LT-2024-0004", 33_333n),
    item("LT-2024-0005", 66_667n),
  ];
  test.each([
    ["1", 90_000n, 47_952n],
    ["audit 2026", 90_000n, 59_821n],
    ["ąžuolas", 7n, 6n],
  ])("seed %j draws, below %d, %d", (seed, limit, drawn) => {
    expect(drawBelow(limit, seed, sha256)).toBe(drawn);
  });

  test("a population of five, four hits at most", () => {
    expect(drawSample(population, { size: 4 }, "audit 2026", sha256)).toEqual({
      interval: 90_000n,
      start: 59_822n,
      total: 360_000n,
      count: 5,
      top: [item("LT-2024-0002", 250_000n)],
      hits: [{ item: item("LT-2024-0005", 66_667n), hit: 59_822n }],
      withoutAmount: [item("LT-2024-0003", 0n)],
    });
  });
});

test("a block at or above the largest multiple is passed over, so that no number is likelier", () => {
  const limit = 2n ** 255n + 1n;
  const given = ["f".repeat(64), "0".repeat(63) + "7"];
  let asked = 0;
  expect(drawBelow(limit, "seed", () => given[asked++] ?? "")).toBe(7n);
  expect(asked).toBe(2);
});

test("the same seed draws the same sample, whatever the order of the rows", () => {
  fc.assert(
    fc.property(populations, sizes, seeds, (population, size, seed) => {
      const sample = drawSample(population, { size }, seed, sha256);
      expect(drawSample(population.toReversed(), { size }, seed, sha256)).toEqual(sample);
    }),
  );
});

test("every item at or above the interval is chosen, none twice, and no more than the size", () => {
  fc.assert(
    fc.property(populations, sizes, seeds, (population, size, seed) => {
      const sample = drawSample(population, { size }, seed, sha256);
      const keys = keysOf(sample);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(size);
      const large = population.filter(({ cents }) => cents >= sample.interval);
      expect(keys).toEqual(expect.arrayContaining(large.map(({ key }) => key)));
      expect(sample.withoutAmount).toEqual(population.filter(({ cents }) => cents === 0n));
    }),
  );
});

test("hits lie a whole interval apart, each inside of its own item, as counting cent by cent finds", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.bigInt({ min: 0n, max: 60n }), { minLength: 1, maxLength: 25 })
        .map((amounts) => amounts.map((cents, index) => item(`LT-${index + 1000}`, cents))),
      fc.bigInt({ min: 1n, max: 50n }),
      seeds,
      (population, interval, seed) => {
        const { start, hits } = drawSample(population, { interval }, seed, sha256);
        const cents = population
          .filter((one) => one.cents < interval)
          .flatMap((one) => Array.from({ length: Number(one.cents) }, () => one.key));
        const slow = cents.flatMap((key, index) => {
          const place = BigInt(index + 1);
          return place >= start && (place - start) % interval === 0n ? [[key, place]] : [];
        });
        expect(hits.map((hit) => [hit.item.key, hit.hit])).toEqual(slow);
      },
    ),
  );
});

test("every cent is as likely as any other: over many seeds an item is chosen in proportion to its amount", () => {
  const population = [item("A", 30n), item("B", 10n), item("C", 20n)];
  const chosen = new Map<string, number>();
  const seedsTried = 6000;
  for (let seed = 0; seed < seedsTried; seed += 1)
    for (const key of keysOf(drawSample(population, { interval: 60n }, String(seed), sha256)))
      chosen.set(key, (chosen.get(key) ?? 0) + 1);
  for (const { key, cents } of population) {
    const share = (chosen.get(key) ?? 0) / seedsTried;
    expect(Math.abs(share - Number(cents) / 60)).toBeLessThan(0.03);
  }
});

test.each([
  ["a negative amount", [item("A", -1n)], { size: 1 }],
  ["no size", [item("A", 1n)], { size: 0 }],
  ["no interval", [item("A", 1n)], { interval: 0n }],
])("%s cannot be drawn from", (_what, population, extent) => {
  expect(() => drawSample(population, extent, "seed", sha256)).toThrow(RangeError);
});

test("an empty population has an empty sample", () => {
  expect(drawSample([], { size: 5 }, "seed", sha256)).toMatchObject({
    total: 0n,
    top: [],
    hits: [],
  });
});
