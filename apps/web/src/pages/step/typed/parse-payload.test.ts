import { expect, test } from "vitest";
import { english } from "../../../testing/english.ts";
import { parsePayload } from "./parse-payload.ts";

const problems = (event: Parameters<typeof parsePayload>[1], read: unknown) => {
  const parsed = parsePayload(english, event, read);
  return parsed.ok ? [] : parsed.problems.map(({ field, inSummary }) => [field, inSummary]);
};

test("each problem names its control in words, with the row it stands in", () => {
  const bids = [
    { supplier: "Store", price: { amount: "10", currency: "EUR" } },
    { price: { amount: "1.234", currency: "EUR" } },
  ];
  const read = {
    procurementId: "0199c0de-0000-7000-8000-000000000001",
    bids,
    recommended: "Store",
  };
  expect(problems("procurement.evaluate", read)).toEqual([
    ["bids.1.supplier", "Supplier, row 2: Fill this in"],
    ["bids.1.price.amount", "Price, row 2: Too many decimals for this currency"],
    ["summary", "Summary of the evaluation: Fill this in"],
  ]);
});

test("a missing file is one problem, of the control that chooses it", () => {
  const document = {
    documentId: "0199c0de-0000-7000-8000-000000000001",
    kind: "quote",
    title: "Quote",
  };
  expect(problems("document.attach", { document })).toEqual([
    ["document.file", "File: Fill this in"],
  ]);
});

test("rejecting units asks why", () => {
  const lines = [{ lineId: "L1", accepted: "14", rejected: "1", missing: "0" }];
  const read = { consignmentId: "0199c0de-0000-7000-8000-000000000001", lines };
  expect(problems("consignment.receive", read)).toEqual([
    ["lines.0.rejectionReason", "Why rejected, row 1: Say why units are rejected"],
  ]);
});

test("what the schema accepts comes back as it will be sent", () => {
  expect(parsePayload(english, "comment.add", { text: "  Seen. " })).toEqual({
    ok: true,
    payload: { text: "Seen." },
  });
});
