import { expect, test } from "vitest";
import {
  aDraft,
  anEvent,
  aSubmitted,
  castDirectory,
  personWith,
  play,
  reasonsFor,
  refusedFor,
  today,
} from "../testing/index.ts";
import { explain } from "../explain/explain.ts";
import { decide } from "./decide.ts";
import { positionOf } from "./snapshot.ts";
import { tasksOf } from "./tasks.ts";

const question = { text: "Which brigade is this for?", to: "proposer", asks: true } as const;
const asked = play(aSubmitted(), "comment.add", "legalReviewer", question);
const commandId = asked.context.questions?.[0]?.commandId ?? "";
const answer = { text: "The third.", answers: commandId };

test("a question to a role waits in its queue and changes no state", () => {
  expect(positionOf(asked)).toEqual(positionOf(aSubmitted()));
  expect(asked.context.questions).toEqual([
    { commandId, to: "proposer", askedBy: personWith("legalReviewer"), askedOn: today },
  ]);
  expect(tasksOf(asked)).toContainEqual({
    key: `comment.add:${commandId}:proposer`,
    event: "comment.add",
    role: "proposer",
    target: commandId,
    excluded: [],
  });
});

test("the answer by someone of that role closes the question, once", () => {
  expect(reasonsFor(asked, "comment.add", "budgetReviewer", answer)).toMatchObject([
    { id: "notYourRole", who: { roles: ["proposer"] } },
  ]);
  const answered = play(asked, "comment.add", "proposer", answer);
  expect(answered.context.questions).toEqual([]);
  expect(tasksOf(answered)).toEqual(tasksOf(aSubmitted()));
  expect(refusedFor(answered, "comment.add", "proposer", answer)).toEqual(["questionNotOpen"]);
});

test("a plain comment is still anybody's, beside the open question", () => {
  const items = explain(
    asked,
    { person: personWith("minister"), roles: ["minister"] },
    castDirectory,
  ).filter(({ event }) => event === "comment.add");
  expect(items.map(({ target, standing }) => [target?.type, standing])).toEqual([
    [undefined, "ready"],
    ["question", "notYourRole"],
  ]);
  expect(refusedFor(asked, "comment.add", "manager", { text: "Seen." })).toEqual([]);
});

test("a question names whom it is for, and an answer may ask again", () => {
  expect(refusedFor(asked, "comment.add", "manager", { text: "Why?", asks: true })).toEqual([
    "questionWithoutRole",
  ]);
  const back = { ...answer, to: "legalReviewer", asks: true };
  const event = { ...anEvent("comment.add", "proposer", back, { commandNumber: 2 }) };
  const outcome = decide(asked, event, castDirectory);
  expect(outcome.ok && outcome.value.context.questions?.map(({ to }) => to)).toEqual([
    "legalReviewer",
  ]);
});

test("questions wait while the commitment is suspended, and with an ended one nobody waits", () => {
  const suspended = play(asked, "commitment.suspend", "manager", { reason: "Audit." });
  expect(tasksOf(suspended).map(({ event }) => event)).toContain("comment.add");
  const withdrawn = play(asked, "commitment.withdraw", "proposer", { reason: "No." });
  expect(tasksOf(withdrawn)).toEqual([]);
  expect(tasksOf(aDraft()).map(({ event }) => event)).toEqual(["commitment.submit"]);
});
