import { parseIsoDate, samplePolicy } from "@tiltas/domain";
import { toEnvelope } from "@tiltas/workflows";
import { aDraft, aSubmitted, personWith } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { countRows, type RowsAsked } from "./judge-rows.ts";

const asked = (role: "legalReviewer" | "proposer"): RowsAsked => ({
  person: { id: personWith(role), roles: [role] },
  today: parseIsoDate("2027-06-01"),
  policy: samplePolicy,
});

const atRest = [toEnvelope(aSubmitted()), toEnvelope(aSubmitted()), toEnvelope(aDraft())];

const counted = (event: string, by: RowsAsked) =>
  countRows(atRest, by).find((count) => count.event === event);

test("each event is counted over the ticked rows: how many can take it, how many cannot", () => {
  const reviewer = asked("legalReviewer");
  expect(counted("approval.grant", reviewer)).toMatchObject({ can: 2, cannot: 1 });
  expect(counted("commitment.submit", reviewer)).toMatchObject({ can: 0, cannot: 3 });
  expect(counted("comment.add", reviewer)).toMatchObject({ can: 3, cannot: 0 });
});

test("what is remembered of one person's rows is not told to the next", () => {
  expect(counted("approval.grant", asked("legalReviewer"))?.can).toBe(2);
  expect(counted("approval.grant", asked("proposer"))?.can).toBe(0);
  expect(counted("commitment.submit", asked("proposer"))?.can).toBe(1);
});
