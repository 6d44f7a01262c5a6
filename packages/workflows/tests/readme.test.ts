import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { forMinister, way } from "./readme.example.ts";

test("the example of the README is the one run here, and does what the README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = await readFile(new URL("readme.example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(forMinister).toMatchObject({
    standing: "waitingFor",
    reasons: [{ id: "earlierStepOpen", facts: { waitingFor: "legal, budget" } }],
  });
  expect(way.map(({ event }) => event)).toHaveLength(13);
  expect(way.at(-1)).toMatchObject({
    event: "commitment.close",
    roles: ["procurementOfficer", "manager"],
  });
});
