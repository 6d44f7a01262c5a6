import { expect, test } from "vitest";
import { english } from "../../testing/english.ts";
import { problemOf, problemsOf } from "./sign-in-problems.ts";

test("an empty form names both fields", () => {
  expect(problemsOf("", "").map(({ fieldId }) => fieldId)).toEqual(["email", "password"]);
});

test("an address without @ is told apart from a missing one", () => {
  expect(problemsOf("legal.reviewer", "secret")).toEqual([
    { id: "signIn.email.malformed", fieldId: "email" },
  ]);
  expect(problemsOf("legal.reviewer@demo.example", "secret")).toEqual([]);
});

test("a refusal does not say which of the two was wrong", () => {
  expect(problemOf({ kind: "refused" }).fieldId).toBeUndefined();
});

test("throttling says how long, in the right plural", () => {
  const one = problemOf({ kind: "throttled", seconds: 1 });
  const many = problemOf({ kind: "throttled", seconds: 37 });
  expect(english.t(one.id, one.values)).toBe("Too many attempts. Try again in 1 second.");
  expect(english.t(many.id, many.values)).toBe("Too many attempts. Try again in 37 seconds.");
});
