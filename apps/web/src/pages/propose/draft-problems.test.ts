import { personIdSchema } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { laws, machineVersions } from "@tiltas/workflows";
import { aDraft, refusedFor } from "@tiltas/workflows/testing";
import { expect, test } from "vitest";
import { aPerson } from "../../testing/a-step.ts";
import { english } from "../../testing/english.ts";
import { readContent } from "./content/read-content.ts";
import { startContent } from "./content/start-content.ts";
import { typeContent } from "./content/type-content.ts";
import { readDraft } from "./draft-problems.ts";

const inOwnName = { person: aPerson("proposer"), behalf: undefined, law: 2 } as const;
const asking = { text: english, proposing: inOwnName, today: "2026-11-02" };
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
  const overseeing = { ...inOwnName, person: aPerson("manager") };
  expect(readDraft(read({}), { ...asking, proposing: overseeing }).problems).toMatchObject([
    { section: "check", reason: "notYourRole" },
  ]);
});

test("who is lent the role may propose in the lender's name", () => {
  const { id, name } = aPerson("proposer");
  const behalf = { id: personIdSchema.parse(id), name };
  const lent = { ...inOwnName, person: aPerson("logisticsOfficer"), behalf };
  expect(readDraft(read({}), { ...asking, proposing: lent }).problems).toEqual([]);
});

test.each(machineVersions)("a draft is judged by version %i where that is in force", (law) => {
  const change = { change: { shares: half } };
  const under = { ...asking, proposing: { ...inOwnName, law } };
  const said = readDraft(read(change), under).problems.map(({ reason }) => reason);
  expect(said).toEqual(
    laws[law]
      .rulesFor("commitment.submit")
      .map(({ id }) => id)
      .filter((id) => id === "sharesDoNotAddUp" || id === "fundNotNamed"),
  );
});
