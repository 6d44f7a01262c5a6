import type { CommitmentContent, CommitmentId, PersonId } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { setTimeout as pause } from "node:timers/promises";
import { personWith } from "@tiltas/workflows/testing";
import type { BulkItemView, BulkJobView, BulkShow, Engine } from "@tiltas/engine";
import { aCommand, receiptOf } from "@tiltas/engine/testing";

/** Something small: the budget holder alone decides it. */
export const small = (fundCode = "MOD-2026", amount = "1000.00"): CommitmentContent =>
  aContent({
    amount,
    change: {
      shares: [
        {
          shareId: "S1",
          donor: "LT",
          fundCode,
          amount: { amount, currency: "EUR" },
          state: "firm",
        },
      ],
    },
  });

export const budgetHolder = personWith("budgetHolder");
const proposer = personWith("proposer");

const together = 64;

/** Does something a number of times, many at once, and gives the answers in order. */
export const times = async <Answer>(
  count: number,
  make: (index: number) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let start = 0; start < count; start += together) {
    const size = Math.min(together, count - start);
    answers.push(
      ...(await Promise.all(Array.from({ length: size }, async (_, index) => make(start + index)))),
    );
  }
  return answers;
};

/** Commitments in draft. */
export const drafts = async (
  engine: Engine,
  count: number,
  content = small(),
  person: PersonId = proposer,
): Promise<CommitmentId[]> =>
  times(count, async () => {
    const propose = aCommand("commitment.propose", { person }, { content });
    return receiptOf(await engine.advance(propose)).commitmentId;
  });

/** Commitments the budget holder is to decide. */
export const submitted = async (
  engine: Engine,
  count: number,
  content?: CommitmentContent,
  person: PersonId = proposer,
): Promise<CommitmentId[]> => {
  const ids = await drafts(engine, count, content, person);
  await times(count, async (index) => {
    const commitmentId = ids[index];
    if (commitmentId === undefined) throw new Error("no such draft");
    receiptOf(
      await engine.advance(aCommand("commitment.submit", { person }, {}, { commitmentId })),
    );
  });
  return ids;
};

/** Works in this process until a job has ended, and gives it. */
export const throughWith = async (
  engine: Engine,
  person: PersonId,
  jobId: string,
): Promise<BulkJobView> => {
  for (let rounds = 0; rounds < 400; rounds += 1) {
    const did = await engine.bulk.work();
    const job = await engine.bulk.find(person, jobId);
    if (job === undefined) throw new Error("no such job");
    if (job.endedAt !== null) return job;
    if (did === 0) await pause(50);
  }
  throw new Error("the job does not end");
};

/** The items of one of a person's jobs, in order. */
export const itemsIn = async (
  engine: Engine,
  person: PersonId,
  jobId: string,
  show: BulkShow = "all",
): Promise<readonly BulkItemView[]> => {
  const items: BulkItemView[] = [];
  for await (const item of engine.bulk.walk(person, jobId, show)) items.push(item);
  return items;
};

/** What became of each item, with its decisive reason. */
export const statesIn = async (engine: Engine, person: PersonId, jobId: string) =>
  (await itemsIn(engine, person, jobId)).map(({ state, reasons }) => [
    state,
    reasons[0]?.id ?? null,
  ]);
