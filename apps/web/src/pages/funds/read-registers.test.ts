import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { english } from "../../testing/english.ts";
import { readFramework } from "./read-framework.ts";
import { readFund } from "./read-fund.ts";

const id = seededUuid(881, 1);
const opening = { id, taken: ["UAF-2031", "DEMINING"] };

const fund = {
  code: "MOD-2031",
  name: "Defence assets",
  owner: "Test ministry",
  fiscalYear: "2031",
  ceiling: "1,250,000.5",
};

const framework = {
  code: "ENERGY",
  name: "Energy grid",
  kind: "coalition",
  leads: "",
  members: "",
  milestones: "",
  earmarkCeiling: "",
};

test("a fund's ceiling is read as the language writes amounts, in euro", () => {
  expect(readFund(english, opening, fund)).toEqual({
    ok: true,
    payload: {
      fund: {
        ...fund,
        id,
        fiscalYear: 2031,
        ceiling: { amount: "1250000.50", currency: "EUR" },
      },
    },
  });
});

test("each field of a fund tells its own problem, in the order of the form", () => {
  const reading = readFund(english, opening, {
    code: "mod",
    name: "",
    owner: "",
    fiscalYear: "soon",
    ceiling: "",
  });
  expect(reading.ok ? [] : reading.problems).toEqual([
    { field: "code", text: "Capital letters, digits and hyphens, such as DCF-2024" },
    { field: "name", text: "Fill this in" },
    { field: "owner", text: "Fill this in" },
    { field: "fiscalYear", text: "A year from 1990 to 2199" },
    { field: "ceiling", text: "Type an amount" },
  ]);
});

test("a framework needs a code, a name and a kind, and nothing more", () => {
  expect(readFramework(english, opening, framework)).toEqual({
    ok: true,
    payload: {
      framework: {
        id,
        code: "ENERGY",
        name: "Energy grid",
        kind: "coalition",
        leads: [],
        members: [],
        milestones: [],
      },
    },
  });
});

test("countries come with commas or spaces, milestones a line each, a day in front or none", () => {
  const reading = readFramework(english, opening, {
    ...framework,
    leads: "LT, IS",
    members: "SE;UA NO",
    milestones: "2031-06-30 First transformers\n\nSecond transformers",
    earmarkCeiling: "5,000,000",
  });
  expect(reading).toMatchObject({
    ok: true,
    payload: {
      framework: {
        leads: ["LT", "IS"],
        members: ["SE", "UA", "NO"],
        milestones: [
          { on: "2031-06-30", title: "First transformers", reached: false },
          { title: "Second transformers", reached: false },
        ],
        earmarkCeiling: { amount: "5000000.00", currency: "EUR" },
      },
    },
  });
});

test.each([
  ["a kind nobody chose", { kind: "" }, "kind", "Choose one"],
  ["a country in words", { leads: "LT, Iceland" }, "leads", "Two capital letters, such as LT"],
  [
    "a milestone on no day",
    { milestones: "2031-02-30 Late" },
    "milestones",
    "Type a day that exists",
  ],
  ["an earmark in words", { earmarkCeiling: "much" }, "earmarkCeiling", "Type an amount"],
] as const)("%s is a problem of its field", (_, change, field, text) => {
  expect(readFramework(english, opening, { ...framework, ...change })).toEqual({
    ok: false,
    problems: [{ field, text }],
  });
});

test("a code that is open already is a problem of the code", () => {
  const problems = [{ field: "code", text: "This code is taken" }];
  expect(readFund(english, opening, { ...fund, code: "UAF-2031" })).toEqual({
    ok: false,
    problems,
  });
  expect(readFramework(english, opening, { ...framework, code: "DEMINING" })).toEqual({
    ok: false,
    problems,
  });
});
