import { aContent } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aProposed,
  aSubmitted,
  mustBeSound,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;
let another: Engine;

beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
  another = await opened.openAnother();
});

afterAll(async () => {
  await mustBeSound(engine);
  await opened.close();
});

const entriesWith = async (commandId: string): Promise<number | null> =>
  (await opened.superuser.query("SELECT FROM entry WHERE command_id = $1", [commandId])).rowCount;

test("the same command twice has one effect and the same receipt", async () => {
  const commitmentId = await aSubmitted(engine);
  const grant = aCommand("approval.grant", "legalReviewer", { stepId: "legal" }, { commitmentId });
  const first = receiptOf(await engine.advance(grant));
  expect(receiptOf(await engine.advance(grant))).toEqual(first);
  expect(receiptOf(await another.advance(grant))).toEqual(first);
  expect(await entriesWith(grant.commandId)).toBe(1);
});

test("a repeated command is answered with its receipt even when the content has moved on", async () => {
  const commitmentId = await aProposed(engine);
  const payload = { content: aContent({ change: { title: "Renamed" } }), reason: "Clearer." };
  const revise = aCommand("commitment.revise", "proposer", payload, { commitmentId });
  const first = receiptOf(await engine.advance(revise));
  expect(first.revision).toBe(2);
  expect(receiptOf(await engine.advance(revise))).toEqual(first);
});

test("a repeated event that may happen often happens once", async () => {
  const commitmentId = await aProposed(engine);
  const comment = aCommand("comment.add", "minister", { text: "Once." }, { commitmentId });
  const first = receiptOf(await engine.advance(comment));
  expect(receiptOf(await another.advance(comment))).toEqual(first);
  expect((await engine.findCommitment(commitmentId))?.version).toBe(2);
});

test("a refused command sent again is refused the same way, even when it would be lawful by now", async () => {
  const commitmentId = await aProposed(engine);
  const early = aCommand("approval.grant", "legalReviewer", { stepId: "legal" }, { commitmentId });
  const first = await engine.advance(early);
  expect(reasonIds(first)[0]).toBe("notInThisState");
  receiptOf(await engine.advance(aCommand("commitment.submit", "proposer", {}, { commitmentId })));
  expect(await engine.advance(early)).toEqual(first);
  expect(await entriesWith(early.commandId)).toBe(1);
});

test("another body under the same command id is refused and changes nothing", async () => {
  const commitmentId = await aSubmitted(engine);
  const grant = aCommand("approval.grant", "legalReviewer", { stepId: "legal" }, { commitmentId });
  receiptOf(await engine.advance(grant));
  const bodies = [
    { ...grant, payload: { stepId: "legal", comment: "Fine." } },
    { ...grant, expectedRevision: 2 },
    { ...grant, by: { person: personWith("legalReviewer", 2) } },
  ];
  for (const body of bodies)
    expect(reasonIds(await engine.advance(body))).toEqual(["commandIdReused"]);
  expect((await engine.findCommitment(commitmentId))?.version).toBe(3);
});

test("a command that was only ill-typed may be put right under the same id", async () => {
  const commitmentId = await aSubmitted(engine);
  const grant = aCommand("approval.grant", "legalReviewer", { stepId: "" }, { commitmentId });
  expect(reasonIds(await engine.advance(grant))).toEqual(["invalidInput"]);
  expect((await engine.advance({ ...grant, payload: { stepId: "legal" } })).ok).toBe(true);
});

const twentyTimes = async (send: (index: number) => ReturnType<Engine["advance"]>) =>
  Promise.all(Array.from({ length: 20 }, async (_, index) => send(index)));

test("twenty identical commands at once, over two servers, have one effect and one answer", async () => {
  const commitmentId = await aSubmitted(engine);
  const comment = aCommand("comment.add", "minister", { text: "Once." }, { commitmentId });
  const answers = await twentyTimes(async (index) =>
    (index % 2 === 0 ? engine : another).advance(comment),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(receiptOf(answers[0] ?? (await engine.advance(comment))).version).toBe(3);
  expect(await entriesWith(comment.commandId)).toBe(1);
});

test("twenty identical proposals at once begin one commitment", async () => {
  const proposal = aCommand("commitment.propose", "proposer", { content: aContent() });
  const answers = await twentyTimes(async (index) =>
    (index % 2 === 0 ? engine : another).advance(proposal),
  );
  expect(new Set(answers.map((answer) => receiptOf(answer).commitmentId)).size).toBe(1);
  expect(await entriesWith(proposal.commandId)).toBe(1);
});

test("twenty identical refused commands at once are recorded once and answered alike", async () => {
  const commitmentId = await aSubmitted(engine);
  const cancel = aCommand(
    "commitment.cancel",
    "manager",
    { reason: "Not needed." },
    { commitmentId },
  );
  const answers = await twentyTimes(async (index) =>
    (index % 2 === 0 ? engine : another).advance(cancel),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(reasonIds(answers[0] ?? (await engine.advance(cancel)))[0]).toBe("notInThisState");
  expect(await entriesWith(cancel.commandId)).toBe(1);
});
