import { expect, test } from "vitest";
import { explainFailure } from "./explain-failure.ts";

test("a wrong password of the database is told without naming it", () => {
  const error = Object.assign(new Error('password authentication failed for user "x"'), {
    code: "28P01",
  });
  expect(explainFailure(error)).toBe(
    "PostgreSQL cannot be used: the password is wrong. Check DATABASE_URL and DATABASE_ADMIN_URL.",
  );
});

test("an error that already says what to do is told as it is", () => {
  class GroundError extends Error {
    override readonly name = "GroundError";
  }
  expect(explainFailure(new GroundError("Give DATABASE_URL."))).toBe("Give DATABASE_URL.");
});

test("a bug is not explained away", () => {
  expect(explainFailure(new TypeError("x is not a function"))).toBeUndefined();
  expect(explainFailure("thrown text")).toBeUndefined();
});
