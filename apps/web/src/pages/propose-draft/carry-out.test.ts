import { commandIdSchema, documentSchema, type Receipt, receiptSchema } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { aPaper } from "@tiltas/workflows/testing";
import { expect, test, vi } from "vitest";
import type { SendingPlan } from "../propose/draft-body.ts";
import { carryOut, SendingError, type SendingPorts } from "./carry-out.ts";

const plan: SendingPlan = {
  content: aContent(),
  proposeId: commandIdSchema.parse(seededUuid(1, 1)),
  submitId: commandIdSchema.parse(seededUuid(1, 2)),
};

const receipt = (version: number): Receipt =>
  receiptSchema.parse({
    commitmentId: seededUuid(2, 1),
    reference: "LT-2026-0001",
    version,
    revision: 1,
    stage: "proposed",
    state: version === 1 ? "draft" : "underReview",
    entryHash: "0".repeat(64),
  });

/** A server that records each command id once and gives the same receipt for it ever after. */
const aServer = () => {
  const recorded = new Map<string, Receipt>();
  const answer = (id: string): Receipt => {
    const known = recorded.get(id) ?? receipt(recorded.size + 1);
    recorded.set(id, known);
    return known;
  };
  return {
    recorded,
    keep: vi.fn<SendingPorts["keep"]>(async () => true),
    propose: vi.fn<SendingPorts["propose"]>(async ({ proposeId }) => answer(proposeId)),
    attach: vi.fn<SendingPorts["attach"]>(async (_plan, _proposed, { commandId }) =>
      answer(commandId),
    ),
    submit: vi.fn<SendingPorts["submit"]>(async ({ submitId }) => answer(submitId)),
  };
};

test("a proposal is proposed, kept as proposed, then submitted", async () => {
  const server = aServer();
  expect(await carryOut(plan, server)).toEqual({ proposed: receipt(1), submitted: receipt(2) });
  expect(server.keep.mock.calls).toEqual([[{ ...plan, proposed: receipt(1) }]]);
});

test("papers are attached between the two, and never twice", async () => {
  const server = aServer();
  const commandId = commandIdSchema.parse(seededUuid(1, 3));
  const document = documentSchema.parse(aPaper("quote").document);
  const withPaper = { ...plan, papers: [{ commandId, document }] };
  server.submit.mockRejectedValueOnce(new Error("the line broke"));
  await expect(carryOut(withPaper, server)).rejects.toThrow(SendingError);
  await carryOut({ ...withPaper, proposed: receipt(1) }, server);
  expect([...server.recorded.keys()]).toEqual([plan.proposeId, commandId, plan.submitId]);
});

test("an answer lost on the way never proposes twice", async () => {
  const server = aServer();
  server.propose.mockImplementationOnce(async ({ proposeId }) => {
    server.recorded.set(proposeId, receipt(1));
    throw new Error("the line broke");
  });
  await expect(carryOut(plan, server)).rejects.toThrow(SendingError);
  expect(await carryOut(plan, server)).toEqual({ proposed: receipt(1), submitted: receipt(2) });
  expect([...server.recorded.keys()]).toEqual([plan.proposeId, plan.submitId]);
});

test("taken up again after the first half, only the second is sent", async () => {
  const server = aServer();
  server.recorded.set(plan.proposeId, receipt(1));
  await carryOut({ ...plan, proposed: receipt(1) }, server);
  expect(server.propose).not.toHaveBeenCalled();
  expect(server.submit).toHaveBeenCalledOnce();
});

test("a refused submission says that the proposal itself is recorded", async () => {
  const server = aServer();
  server.submit.mockRejectedValueOnce(new Error("refused"));
  const failure: unknown = await carryOut(plan, server).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(SendingError);
  expect(failure).toMatchObject({ proposed: receipt(1), cause: new Error("refused") });
});
