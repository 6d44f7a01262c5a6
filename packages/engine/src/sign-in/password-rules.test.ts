import { expect, test } from "vitest";
import { findPasswordFault } from "./password-rules.ts";

const person = { email: "legal.reviewer@demo.example", name: "Demo Legal Reviewer" };

test.each([
  "bridge-to-delivery-2024",
  "four walnuts under a roof",
  "kVm9-tallinn-Zr3q",
  "žalia jūra rudenį",
])("%s is strong enough", (password) => {
  expect(findPasswordFault(password, person)).toBeUndefined();
});

test.each([
  ["short-pass1", "passwordTooShort"],
  ["aaaaaaaaaaaaaaaa", "passwordTooSimple"],
  ["abababababababab", "passwordTooSimple"],
  ["abcdefghijklmnop", "passwordTooSimple"],
  ["password1234567", "passwordBreached"],
  ["P@ssw0rd!2024!!", "passwordBreached"],
  ["qwertyuiop12345", "passwordBreached"],
  ["123456789012345", "passwordBreached"],
  ["Welcome-to-1234", undefined],
  ["letmein-welcome-99", "passwordBreached"],
  ["LegalReviewer2024", "passwordBreached"],
])("%s is judged %s", (password, reason) => {
  expect(findPasswordFault(password, person)?.reason).toBe(reason);
});

test("a text too long to be a password is refused before it is hashed", () => {
  expect(findPasswordFault("four walnuts ".repeat(30), person)?.reason).toBe("passwordTooLong");
});
