import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { plan, preview } from "./readme.example.ts";

test("the example of the README is the one run here, and does what the README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = await readFile(new URL("readme.example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(preview).toMatchObject({
    rows: 3,
    lines: 2,
    donors: [{ donor: "LT", name: "Lithuania", commitments: 1, total: "9040669.86" }],
    problems: [{ id: "unknownType", line: 4, column: "Type of Aid General" }],
    notes: [{ id: "dayDerived", line: 2 }],
  });
  expect(plan.commitments).toMatchObject([
    {
      arrivesAs: "partlyDelivered",
      approvedOn: "2022-05-25",
      delivered: [{ lineId: "L1", units: "20" }],
    },
  ]);
});
