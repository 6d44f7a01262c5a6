import { commitmentContentSchema } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import {
  anApprovedSmall,
  anEvaluated,
  ofControlled,
  ofTwoLines,
  play,
  openingOf,
  procurementId,
} from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { aSubject } from "../../../testing/a-step.ts";
import { readContent } from "../../propose/content/read-content.ts";
import { typeContent } from "../../propose/content/type-content.ts";
import { consignmentPrepareForm } from "./consignment-prepare.form.tsx";
import { procurementDivideForm } from "./procurement-divide.form.tsx";
import { numbersIn } from "./serial-numbers.ts";

const small = anEvaluated(anApprovedSmall(aContent({ amount: "100000.00", units: "3" })));
const lotOf = (units: string | undefined) =>
  procurementDivideForm.finish?.(
    { lines: [{ lineId: "L1", ...(units === undefined ? {} : { units }) }] },
    aSubject(small, { target: procurementId }),
  )["lines"];

test("some units of a line become a line under a free key, all of them the line itself", () => {
  expect(lotOf("1")).toEqual([{ lineId: "L1", units: "1", newLineId: "L2" }]);
  expect(lotOf("3")).toEqual([{ lineId: "L1" }]);
  expect(lotOf("0")).toEqual([]);
  expect(lotOf(undefined)).toEqual([]);
});

test("new keys differ from those there are and from each other", () => {
  const doubled = commitmentContentSchema.parse({
    ...ofTwoLines,
    lines: ofTwoLines.lines.map((line) => ({
      ...line,
      quantity: { precision: "exact", units: "2" },
      unitValue: { amount: "25000.00", currency: "EUR" },
    })),
  });
  const opened = play(anApprovedSmall(doubled), "procurement.open", "procurementOfficer", {
    ...openingOf,
    lineIds: ["L1", "L2"],
  });
  const read = {
    lines: [
      { lineId: "L1", units: "1" },
      { lineId: "L2", units: "1" },
    ],
  };
  const subject = aSubject(opened, { target: procurementId });
  expect(procurementDivideForm.finish?.(read, subject)["lines"]).toEqual([
    { lineId: "L1", units: "1", newLineId: "L3" },
    { lineId: "L2", units: "1", newLineId: "L4" },
  ]);
});

test("serial numbers are read one per line", () => {
  expect(numbersIn(" A-1 \n\nA-2\n")).toEqual(["A-1", "A-2"]);
  expect(numbersIn("\n")).toBeUndefined();
  const lines = [{ lineId: "L1", units: "2", serialNumbers: "A-1\nA-2" }];
  expect(consignmentPrepareForm.finish?.({ lines }, aSubject(small))["lines"]).toEqual([
    { lineId: "L1", units: "2", serialNumbers: ["A-1", "A-2"] },
  ]);
});

test("a controlled line and an outside fund survive being typed and read again", () => {
  const content = commitmentContentSchema.parse({
    ...ofControlled("3"),
    shares: ofControlled("3").shares.map((share) => ({
      ...share,
      reimbursedBy: { fund: "Outside fund", expected: { amount: "45000.00", currency: "EUR" } },
    })),
  });
  const read = readContent(typeContent(content, "en-GB"), "en");
  expect(commitmentContentSchema.parse(read)).toEqual(content);
  const plain = aContent();
  expect(commitmentContentSchema.parse(readContent(typeContent(plain, "en-GB"), "en"))).toEqual(
    plain,
  );
});
