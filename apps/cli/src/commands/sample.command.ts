import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Engine, SampleQuery } from "@tiltas/engine";
import { csvRecord } from "@tiltas/interchange";
import type { Given } from "../arguments/given.ts";
import {
  readCode,
  readCount,
  readDay,
  readDonor,
  readEuro,
  readKind,
  readLeaf,
  readOrigin,
  readShortText,
} from "../arguments/read-words.ts";
import { UsageError } from "../arguments/usage-error.ts";
import type { Command } from "../command.ts";
import { renderSample } from "../render/sample.ts";
import { sequenceAll, withEngine } from "../with-engine.ts";

const mostChosen = 5000;

const extentOf = (given: Given): { size: number } | { interval: string } => {
  const [size, interval] = [given.find("size"), given.find("interval")];
  if ((size === undefined) === (interval === undefined))
    throw new UsageError("--size", "give either --size or --interval");
  return interval === undefined
    ? { size: readCount("--size", size ?? "", mostChosen) }
    : { interval: readEuro("--interval", interval) };
};

const queryOf = (given: Given): SampleQuery => {
  const seed = readShortText("--seed", given.get("seed"), 200).normalize("NFC");
  const [donor, fund, framework, kind, leaf] = [
    "donor",
    "fund",
    "framework",
    "kind",
    "known-at",
  ].map(given.find);
  return {
    date: readDay("--as-at", given.get("as-at")),
    origin: readOrigin("--origin", given.find("origin") ?? "own"),
    seed,
    ...(donor === undefined ? {} : { donor: readDonor("--donor", donor) }),
    ...(fund === undefined ? {} : { fundCode: readCode("--fund", fund) }),
    ...(framework === undefined ? {} : { frameworkCode: readCode("--framework", framework) }),
    ...(kind === undefined ? {} : { kinds: [readKind("--kind", kind)] }),
    ...(leaf === undefined ? {} : { knownAt: readLeaf("--known-at", leaf) }),
    ...(given.flag("committed") ? { stages: ["approved", "procured", "delivered"] as const } : {}),
    ...extentOf(given),
  };
};

const writePopulation = async (engine: Engine, query: SampleQuery, path: string): Promise<void> => {
  const records = [csvRecord(["reference", "amountEur", "title"])];
  for await (const { reference, amount, title } of engine.reports.walkPositions(query))
    records.push(csvRecord([reference, amount, title]));
  await writeFile(path, records.join(""), { flag: "wx" }).catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && typeof cause.code === "string")
      throw new UsageError("--population", `${path} cannot be written (${cause.code})`, { cause });
    throw cause;
  });
};

export const sampleCommand: Command = {
  words: ["sample"],
  usage: "--seed TEXT --size N --as-at DATE [--known-at LEAF]",
  summary: "Draw a monetary-unit sample of commitments that anyone draws again from the seed.",
  meanings: [
    ["--seed TEXT", "what the random start is made from; agree upon it before you look"],
    ["--size N", "at most so many commitments, up to 5000"],
    ["--interval EUR", "instead of a size: one hit in every so many euro, such as 250000.00"],
    ["--as-at DATE", "what had taken effect by a day"],
    ["--known-at LEAF", "as known to the first so many leaves; all of them unless said"],
    ["--committed", "approved or beyond alone"],
    ["--donor CODE", "the shares of one donor"],
    ["--fund CODE", "the shares on one fund"],
    ["--framework CODE", "one framework's commitments"],
    ["--kind KIND", "military, humanitarian, financial, training, services or works"],
    ["--origin ORIGIN", "own (decided here; unless said) or kiel (imported)"],
    ["--population FILE", "write the population as CSV to a new file, for others to draw from"],
  ],
  options: {
    seed: { type: "string" },
    size: { type: "string" },
    interval: { type: "string" },
    "as-at": { type: "string" },
    "known-at": { type: "string" },
    committed: { type: "boolean" },
    donor: { type: "string" },
    fund: { type: "string" },
    framework: { type: "string" },
    kind: { type: "string" },
    origin: { type: "string" },
    population: { type: "string" },
  },
  operands: [],
  run: async (given, world) => {
    const query = queryOf(given);
    const file = given.find("population");
    return withEngine(world, "reads", async (engine) => {
      await sequenceAll(engine);
      const knownAt = query.knownAt ?? (await engine.leafHead());
      const fixed = { ...query, knownAt };
      const report = await engine.reports.sample(fixed);
      if (file !== undefined) await writePopulation(engine, fixed, resolve(world.folder, file));
      return { exit: 0, json: report, text: renderSample(report) };
    });
  },
};
