import { readdir, readFile } from "node:fs/promises";
import { entryContentSchema, eventNames } from "@tiltas/domain";
import { currentMachineVersion, machineVersions, replay, toEnvelope } from "@tiltas/workflows";
import { expect, test } from "vitest";
import { z } from "zod";

const folder = new URL("../src/testing/golden/", import.meta.url);
const portfolioSchema = z.array(
  z.strictObject({
    name: z.string(),
    entries: z.array(entryContentSchema),
    // A snapshot is a cache and may come to hold more; what it held when recorded stays.
    end: z.record(z.string(), z.json()),
  }),
);

const portfolioOf = async (file: string) => {
  const text = await readFile(new URL(file, folder), "utf8");
  return portfolioSchema.parse(JSON.parse(text));
};

const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));

test("every machine version up to the present has its golden portfolio", () => {
  expect(files.toSorted()).toEqual(machineVersions.map((version) => `machine-${version}.json`));
});

test.for(files)("%s replays to the very states it was recorded with", async (file) => {
  const portfolio = await portfolioOf(file);
  expect(portfolio.length).toBeGreaterThan(0);
  for (const { name, entries, end } of portfolio) {
    const last = replay(entries);
    expect(last && toEnvelope(last), name).toMatchObject(end);
  }
});

test("the golden portfolio of the present machine uses every event people send", async () => {
  const portfolio = await portfolioOf(`machine-${currentMachineVersion}.json`);
  const used = new Set(portfolio.flatMap(({ entries }) => entries.map(({ action }) => action)));
  expect(eventNames.filter((name) => !used.has(name))).toEqual([
    "commitment.import",
    "commitment.migrate",
  ]);
});
