import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { readDelegation, type TypedDelegation } from "./read-delegation.ts";

const [id, from, to] = [1, 2, 3].map((number) => seededUuid(880, number));

const typed: TypedDelegation = {
  to: to ?? "",
  role: "minister",
  validFrom: "2026-12-01",
  validTo: "2026-12-31",
  amountLimit: "",
  frameworkCode: "",
};

const read = (change: Partial<TypedDelegation>) =>
  readDelegation(
    { ...typed, ...change },
    { id: id ?? "", from: from ?? "", today: "2026-11-20", language: "lt" },
  );

test("what is left open limits nothing", () => {
  expect(read({})).toEqual({
    ok: true,
    delegation: {
      id,
      from,
      to,
      role: "minister",
      validFrom: "2026-12-01",
      validTo: "2026-12-31",
    },
  });
});

test("an amount is read as the language writes it, in euro", () => {
  expect(read({ amountLimit: "150 000,5", frameworkCode: "DEMINING" })).toMatchObject({
    ok: true,
    delegation: {
      amountLimit: { amount: "150000.50", currency: "EUR" },
      frameworkCode: "DEMINING",
    },
  });
});

test.each([
  ["nobody", { to: "" }, ["to"]],
  ["no role", { role: "" }, ["role"]],
  ["an end before its beginning", { validTo: "2026-11-30" }, ["validTo"]],
  ["an end in the past", { validFrom: "2026-10-01", validTo: "2026-11-19" }, ["validTo"]],
  ["no days", { validFrom: "", validTo: "" }, ["validFrom", "validTo"]],
  ["a limit that is no amount", { amountLimit: "much" }, ["amountLimit"]],
] as const)("%s is a problem of its field", (_, change, fields) => {
  const reading = read(change);
  expect(reading.ok ? [] : reading.problems.map(({ field }) => field)).toEqual(fields);
});
