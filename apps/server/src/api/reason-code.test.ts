import { expect, test } from "vitest";
import { codeOf } from "./reason-code.ts";

test.each([
  ["notYourRole", "FORBIDDEN"],
  ["ownProposal", "FORBIDDEN"],
  ["stepAlreadyDecided", "CONFLICT"],
  ["notInThisState", "CONFLICT"],
  ["revisionConflict", "CONFLICT"],
  ["commandIdReused", "CONFLICT"],
  ["documentMissing", "PRECONDITION_FAILED"],
  ["ceilingExceeded", "PRECONDITION_FAILED"],
  ["effectiveInFuture", "BAD_REQUEST"],
  ["invalidInput", "BAD_REQUEST"],
  ["commitmentNotFound", "NOT_FOUND"],
  ["tooBusy", "SERVICE_UNAVAILABLE"],
] as const)("%s is answered %s", (reason, code) => {
  expect(codeOf(reason)).toBe(code);
});

test("a reason nobody gives is a bug, not a code", () => {
  expect(() => codeOf("madeUp")).toThrow("no refusal has the reason madeUp");
});
