import { expect, test } from "vitest";
import { pastedLines } from "./pasted-lines.ts";

const header = "Item\tCategory\tQuantity\tUnit\tUnit price";

test("rows of a spreadsheet become lines, their numbers as they were typed, the header left out", () => {
  const { lines, unread } = pastedLines(
    `${header}\r\nMine detector\tdemining\t40\tpcs\t4 600,00\r\nBattery\tdemining\t80\t\t25.50\n`,
    ["L1"],
    "en",
  );
  expect(unread).toEqual([]);
  expect(lines).toMatchObject([
    {
      lineId: "L2",
      item: "Mine detector",
      category: "demining",
      quantity: { units: "40" },
      unit: "pcs",
      unitValue: { amount: "4 600,00" },
    },
    {
      lineId: "L3",
      item: "Battery",
      quantity: { units: "80" },
      unit: "pcs",
      unitValue: { amount: "25.50" },
    },
  ]);
});

test("the category may be left out", () => {
  expect(pastedLines("Tent\t3\tpcs\t1200", [], "en").lines).toMatchObject([
    { item: "Tent", category: "", quantity: { units: "3" }, unitValue: { amount: "1200" } },
  ]);
});

test("a row that is no line is named by its number", () => {
  expect(pastedLines("just words\nTent\tshelter\t3\tpcs\t1", [], "en")).toMatchObject({
    unread: [1],
    lines: [{ item: "Tent" }],
  });
});
