import { isoDateSchema, type Outcome, type Receipt } from "@tiltas/domain";
import type { Command } from "@tiltas/engine";
import { keptFile } from "@tiltas/engine/testing";
import { personWith } from "@tiltas/workflows/testing";
import { type CommitmentSnapshot, revisionFor } from "@tiltas/workflows";
import type { Attempt } from "@tiltas/workflows/testing";
import { mustEqual, mustHold } from "./must.ts";
import { someAttempt, someContent } from "./soak-attempts.ts";
import { daysAgo, letPass, type Life, nextCommandId, someServer } from "./soak-life.ts";
import { someActor } from "./soak-people.ts";
import { count } from "./soak-tally.ts";

const partKeys = ["stepId", "shareId", "procurementId", "consignmentId", "documentId", "lineId"];

/** The part an attempt is aimed at, by the first id of a part it names. */
const targetOf = ({ payload }: Attempt): string | undefined => {
  const named = new Map<string, unknown>(Object.entries(payload));
  const key = partKeys.find((each) => named.has(each));
  const target = key === undefined ? undefined : named.get(key);
  return typeof target === "string" ? target : undefined;
};

/** A document's file is the one that is kept. */
const withFile = ({ payload }: Attempt): Attempt["payload"] =>
  "document" in payload
    ? { document: { ...Object(payload.document), ...keptFile } as unknown }
    : payload;

const staleBy = ({ choice }: Life): number => (choice.oneIn(15) ? choice.of([-1, 1, 5]) : 0);

const perhapsEarlier = (life: Life): Partial<Command> =>
  life.choice.oneIn(30)
    ? {
        effectiveOn: isoDateSchema.parse(daysAgo(life, life.choice.below(4))),
        effectiveReason: "Signed that day.",
      }
    : {};

/** A command somebody might send about the commitment as it was last seen. */
export const someCommand = (life: Life, snapshot: CommitmentSnapshot): Command => {
  const attempt = someAttempt(life.choice, snapshot, life.funds);
  const revision = revisionFor(snapshot.context, attempt.type, targetOf(attempt)) + staleBy(life);
  return {
    event: attempt.type,
    commitmentId: snapshot.context.commitmentId,
    payload: withFile(attempt),
    by: someActor(life.choice, snapshot, attempt, life.lent),
    commandId: nextCommandId(life),
    expectedRevision: Math.max(revision, 1),
    ...perhapsEarlier(life),
  };
};

/** The proposal that begins the sequence's next commitment. */
export const someProposal = (life: Life): Command => ({
  event: "commitment.propose",
  payload: { content: someContent(life.choice, life.funds) },
  by: { person: personWith("proposer", life.choice.below(3) + 1) },
  commandId: nextCommandId(life),
  expectedRevision: 1,
});

// No answers to keep: the same command may be sent again and then be judged anew.
const unkept = ["invalidInput", "commandIdReused", "tooBusy"];

/** Sends a command; every refusal names a reason and a remedy. */
export const send = async (life: Life, command: Command): Promise<Outcome<Receipt>> => {
  const answer = await someServer(life).advance(command);
  life.tally.commands += 1;
  if (answer.ok) {
    life.tally.accepted += 1;
    count(life.tally.reached, answer.value.state);
    life.answered.push({ command, answer });
    return answer;
  }
  const [first] = answer.reasons;
  count(life.tally.refused, first.id);
  mustHold("a refusal without reason or remedy", first.id !== "" && first.remedy !== "");
  if (!unkept.includes(first.id)) life.answered.push({ command, answer });
  return answer;
};

// People who can clear a refusal are named as they are now; its reasons never change.
const gist = (answer: Outcome<Receipt>): unknown =>
  answer.ok ? answer.value : answer.reasons.map(({ id, facts }) => ({ id, facts }));

/** Sends a command of before again: the same body gets the same answer, another body under the same id none. */
export const sendAgain = async (life: Life): Promise<void> => {
  const { command, answer } = life.choice.of(life.answered);
  const isOther = life.choice.oneIn(4);
  const again = isOther ? { ...command, expectedRevision: command.expectedRevision + 7 } : command;
  const given = await someServer(life).advance(again);
  life.tally.commands += 1;
  count(life.tally.tried, isOther ? "command id reused" : "sent again");
  if (isOther)
    mustEqual("the other body's reason", !given.ok && given.reasons[0].id, "commandIdReused");
  else mustEqual(`the answer to ${command.event} sent again`, gist(given), gist(answer));
};

/** Days pass, and the deadlines job looks what has lapsed. */
export const lapse = async (life: Life): Promise<number> => {
  letPass(life, 24 * (1 + life.choice.below(12)));
  const lapsed = await someServer(life).lapse();
  count(life.tally.tried, "deadline lapsed", lapsed);
  return lapsed;
};
