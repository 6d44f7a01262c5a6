import { manyEvents, type Outcome, payloadForOne, type Receipt } from "@tiltas/domain";
import { advance } from "../write/advance.ts";
import { engineReason } from "../write/reasons.ts";
import type { Writing } from "../write/writing.ts";
import type { ClaimedItem, OpenJob } from "./claim-items.ts";
import { keptReasons } from "./kept-reasons.ts";
import type { Settled } from "./settle-items.ts";

/** How often an item is asked that gets no answer, before it is given up. */
const mostTries = 5;

const askAgain = ({ position, tries }: ClaimedItem): Settled =>
  tries + 1 < mostTries
    ? { position, state: "waiting" }
    : { position, state: "failed", outcome: { reasons: keptReasons([engineReason("tooBusy")]) } };

const settledBy = (item: ClaimedItem, outcome: Outcome<Receipt>): Settled => {
  const { position } = item;
  if (outcome.ok) {
    const { version, state, entryHash } = outcome.value;
    return { position, state: "done", outcome: { receipt: { version, state, entryHash } } };
  }
  if (outcome.reasons[0].id === "tooBusy") return askAgain(item);
  return { position, state: "refused", outcome: { reasons: keptReasons(outcome.reasons) } };
};

const ask = async (
  writing: Writing,
  { person, event, shared }: OpenJob,
  { commitmentId, commandId, expectedRevision, target, onBehalfOf }: ClaimedItem,
): Promise<Outcome<Receipt>> =>
  advance(writing, {
    event,
    commitmentId,
    commandId,
    expectedRevision,
    payload: payloadForOne(event, shared, target),
    by: { person, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
  });

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/**
 * Sends one item's command as the person who asked, like any other command. One whose part could not be named has no
 * command: it is refused as foreseen. A failure is told and the item asked again, a bounded number of times.
 */
export const carryOutItem = async (
  writing: Writing,
  job: OpenJob,
  item: ClaimedItem,
): Promise<Settled> => {
  if (manyEvents[job.event].aimedBy !== undefined && item.target === undefined)
    return { position: item.position, state: "refused", outcome: { reasons: item.foreseen } };
  try {
    return settledBy(item, await ask(writing, job, item));
  } catch (thrown) {
    writing.ground.say(
      `Item ${item.position} of bulk job ${job.jobId} got no answer: ${messageOf(thrown)}`,
    );
    return askAgain(item);
  }
};
