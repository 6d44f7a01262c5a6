import { writeFileSync } from "node:fs";
import { currentMachineVersion, toEnvelope } from "@tiltas/workflows";
import { recordedLife } from "@tiltas/workflows/testing";
import { goldenLives } from "../golden-lives.ts";

const file = new URL(
  `../../src/testing/golden/machine-${currentMachineVersion}.json`,
  import.meta.url,
);
const portfolio = Object.entries(goldenLives).map(([name, { content, acts }]) => {
  const { entries, last } = recordedLife(content, acts);
  return { name, entries, end: toEnvelope(last) };
});

// A golden portfolio is written once per machine version: an existing one is never overwritten.
writeFileSync(file, `${JSON.stringify(portfolio, undefined, 1)}\n`, { flag: "wx" });
