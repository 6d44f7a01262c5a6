import { expect, test } from "vitest";
import type { DraftProblem } from "./draft-problems.ts";
import { nextToDo, sectionAfter, sectionBefore, sectionStatuses } from "./section-status.ts";

const problem = (section: DraftProblem["section"]): DraftProblem => ({
  section,
  field: "f",
  text: "t",
  inSummary: "t",
});

test("a section nobody has looked at is to do, one looked at has its problems counted", () => {
  const statuses = sectionStatuses(
    [problem("lines"), problem("lines"), problem("funding")],
    ["need", "lines"],
  );
  expect(statuses).toEqual({
    need: { kind: "done" },
    lines: { kind: "problems", count: 2 },
    funding: { kind: "toDo" },
    papers: { kind: "toDo" },
    check: { kind: "cannotStart" },
  });
  expect(nextToDo(statuses)).toBe("lines");
});

test("with nothing wrong the last section can start", () => {
  const statuses = sectionStatuses([], ["need", "lines", "funding", "papers"]);
  expect(statuses.check).toEqual({ kind: "toDo" });
  expect(nextToDo(statuses)).toBe("check");
});

test("sections follow each other and end with the check", () => {
  expect([
    sectionAfter("need"),
    sectionAfter("check"),
    sectionBefore("need"),
    sectionBefore("check"),
  ]).toEqual(["lines", "check", undefined, "papers"]);
});
