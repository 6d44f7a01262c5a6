import type { Role } from "@tiltas/domain";
import { expect, test } from "vitest";
import { homeAddress } from "./home-address.ts";

const aPersonWith = (...roles: Role[]) => ({
  id: "1",
  name: "Demo",
  email: "demo@demo.example",
  roles,
  country: null,
});

test("each kind of person starts where their work is", () => {
  expect(homeAddress(aPersonWith("auditor"))).toBe("/audit");
  expect(homeAddress(aPersonWith("manager", "budgetHolder"))).toBe("/pipeline");
  expect(homeAddress(aPersonWith("legalReviewer"))).toBe("/work");
  expect(homeAddress(aPersonWith())).toBe("/work");
});
