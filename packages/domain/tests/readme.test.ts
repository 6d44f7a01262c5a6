import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { due, noDay, tooFine, total, yen } from "./readme.example.ts";

test("the example of the README is the one run here, and does what the README says", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = await readFile(new URL("readme.example.ts", import.meta.url), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
  expect(total).toEqual({ amount: "184000.30", currency: "EUR" });
  expect(yen).toEqual({ amount: "1500", currency: "JPY" });
  expect(tooFine.error?.issues[0]).toMatchObject({ path: ["amount"] });
  expect(due).toBe("2024-04-19");
  expect(noDay.success).toBe(false);
});
