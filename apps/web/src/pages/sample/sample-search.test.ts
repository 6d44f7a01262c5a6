import { expect, test } from "vitest";
import { populationInput, sampleHref } from "./sample-href.ts";
import { parseSampleSearch } from "./sample-search.ts";

test("an address reads back as what made it", () => {
  const search = parseSampleSearch({
    seed: "audit 2026",
    size: 10,
    date: "2024-12-31",
    fund: "EPF-2024",
    kind: "training",
    committed: "true",
    leaf: 624,
  });
  expect(parseSampleSearch({ ...search })).toEqual(search);
  const address = new URLSearchParams(sampleHref(search).split("?")[1]);
  expect(parseSampleSearch(Object.fromEntries(address))).toEqual(search);
});

test("a seed of digits is a text, a size wins over an interval, and nonsense is left out", () => {
  expect(parseSampleSearch({ seed: 2026, size: 5, interval: "10.00" })).toEqual({
    seed: "2026",
    size: 5,
    origin: "own",
    committed: false,
  });
  expect(parseSampleSearch({ size: 0, interval: "0.00", date: "now", leaf: -1 })).toEqual({
    origin: "own",
    committed: false,
  });
});

test("the population asks for the stages that are committed, as at today unless said", () => {
  expect(populationInput({ origin: "own", committed: true }, "2026-11-28")).toEqual({
    date: "2026-11-28",
    origin: "own",
    stages: ["approved", "procured", "delivered"],
  });
});
