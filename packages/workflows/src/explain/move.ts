import type { EventFacts, EventName } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import type { RuleCase } from "../rules/rule.ts";

/** An event with the least payload that is lawful, in whoever's hands; `target` names the part it is aimed at. */
export type Move = {
  readonly event: EventName;
  readonly target?: string;
  readonly payload: object;
  readonly facts?: EventFacts;
  /** Acts that give something up (a share, lost goods) weigh more than ordinary ones. */
  readonly weight: number;
};

const ordinary = 1;
/** Above pledge and confirm (two acts), below sending again (four). */
export const givingUp = 3;

/** Stands for a text nobody has written yet. */
export const foreseen = "foreseen";

/** An id no commitment has: all zeros but for its number. */
export const foreseenId = (number: number): string =>
  `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** The question without an event, as a rule that reads the context alone is asked. */
export const asking = (
  context: CommitmentContext,
  type: EventName,
  target: string | undefined,
): RuleCase => ({
  context,
  type,
  actor: { type: "system", job: "deadlines" },
  target,
  event: undefined,
});

/** An ordinary move. */
export const move = (event: EventName, target: string | undefined, payload: object): Move => ({
  event,
  payload,
  weight: ordinary,
  ...(target === undefined ? {} : { target }),
});
