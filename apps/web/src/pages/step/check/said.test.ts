import { aContent, seededUuid } from "@tiltas/domain/testing";
import { aDraft } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { aView } from "../../../testing/a-step.ts";
import { english } from "../../../testing/english.ts";
import { sayPayload } from "./said.ts";

const about = { view: aView(aDraft(aContent())), text: english };

test("a receipt is told line by line, by the item's name", () => {
  const lines = [
    { lineId: "L1", accepted: "14", rejected: "1", missing: "0", rejectionReason: "Broken coil" },
  ];
  expect(sayPayload(about, { consignmentId: seededUuid(1, 1), lines })).toEqual([
    {
      term: "L1 Mine detector",
      value: "Accepted: 14 · Rejected: 1 · Missing: 0 · Why rejected: Broken coil",
    },
  ]);
});

test("money, days, methods and lines are said in words", () => {
  const payload = {
    procurementId: seededUuid(1, 1),
    method: "tender",
    lineIds: ["L1"],
    signedOn: "2026-11-06",
    amount: { amount: "184000.00", currency: "EUR" },
  };
  expect(sayPayload(about, payload)).toEqual([
    { term: "Method", value: "Tender" },
    { term: "Lines", value: "L1 Mine detector" },
    { term: "Signed on", value: "6 Nov 2026" },
    { term: "Amount", value: "€184,000.00" },
  ]);
});

test("bids are numbered and keep their price", () => {
  const bids = [{ supplier: "Store", price: { amount: "10.00", currency: "EUR" } }];
  expect(sayPayload(about, { bids, recommended: "Store" })).toEqual([
    { term: "Bid 1", value: "Supplier: Store · Price: €10.00" },
    { term: "Recommended supplier", value: "Store" },
  ]);
});
