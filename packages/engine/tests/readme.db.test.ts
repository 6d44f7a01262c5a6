import { readFile } from "node:fs/promises";
import { aContent } from "@tiltas/domain/testing";
import { openTestEngine } from "@tiltas/engine/testing";
import { personWith } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { proposeTwice } from "./readme.example.ts";

test("the example of the README is the one run here, and does what the README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = await readFile(new URL("readme.example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  const { database, close } = await openTestEngine();
  try {
    const lawful = await proposeTwice(database.url, personWith("proposer"), aContent());
    expect(lawful).toMatchObject({
      answers: [{ ok: true }, lawful.answers[0]],
      refusals: 0,
      findings: [],
    });
  } finally {
    await close();
  }
});
