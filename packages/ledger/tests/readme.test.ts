import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { forged, honest } from "./readme.example.ts";

it("the example of the README is the one run here, and does what the README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = await readFile(new URL("readme.example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(honest.findings).toEqual([]);
  expect(forged.findings).toMatchObject([{ code: "entryHashMismatch", version: 1 }]);
});
