import { aContent } from "@tiltas/domain/testing";
import { aDraft, refusedFor } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { aPerson } from "../../testing/a-step.ts";
import { english } from "../../testing/english.ts";
import { readContent } from "./content/read-content.ts";
import { startContent } from "./content/start-content.ts";
import { typeContent } from "./content/type-content.ts";
import { readDraft } from "./draft-problems.ts";

const asking = { text: english, person: aPerson("proposer"), today: "2026-11-02" };
const read = (change: Parameters<typeof aContent>[0]) =>
  readContent(typeContent(aContent(change), "en-GB"), "en");
const half = [
  { shareId: "S1", donor: "LT", amount: { amount: "1.00", currency: "EUR" }, state: "firm" },
];

test("a complete draft has no problems, and is what will be sent", () => {
  expect(readDraft(read({}), asking)).toEqual({ problems: [], content: aContent() });
});

test("the draft gives the very reasons the law gives", () => {
  const change = { change: { shares: half } };
  const said = readDraft(read(change), asking).problems.map(({ reason }) => reason);
  expect(said).toEqual(refusedFor(aDraft(aContent(change)), "commitment.submit", "proposer"));
  expect(said).toEqual(["sharesDoNotAddUp", "fundNotNamed"]);
});

test("funding is judged before the need is written", () => {
  const untitled = { ...read({ change: { shares: half } }), title: undefined };
  expect(
    readDraft(untitled, asking).problems.map(({ section, field }) => [section, field]),
  ).toEqual([
    ["need", "content.title"],
    ["funding", "content.shares"],
    ["funding", "content.shares"],
  ]);
});

test("a new draft has something to do in every section", () => {
  const { problems } = readDraft(readContent(startContent(), "en"), asking);
  expect([...new Set(problems.map(({ section }) => section))].toSorted()).toEqual([
    "funding",
    "lines",
    "need",
  ]);
});

test("someone who is no proposer is told so before sending", () => {
  const auditor = { ...asking, person: aPerson("manager") };
  expect(readDraft(read({}), auditor).problems).toMatchObject([
    { section: "check", reason: "notYourRole" },
  ]);
});
