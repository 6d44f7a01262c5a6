import type { Receipt } from "@tiltas/domain";
import type { SendingPlan } from "../propose/draft-body.ts";

/** What a sending needs of the world. */
export interface SendingPorts {
  /** Proposes with the plan's own command id; the same plan again is the same command. */
  readonly propose: (plan: SendingPlan) => Promise<Receipt>;
  /** Attaches one of the plan's papers to what was proposed. */
  readonly attach: (
    plan: SendingPlan,
    proposed: Receipt,
    paper: NonNullable<SendingPlan["papers"]>[number],
  ) => Promise<Receipt>;
  readonly submit: (plan: SendingPlan, proposed: Receipt) => Promise<Receipt>;
  /** Keeps the plan with the draft. */
  readonly keep: (plan: SendingPlan) => Promise<boolean>;
}

/** A sending that did not come to its end: how far it came, and why not further. */
export class SendingError extends Error {
  override readonly name = "SendingError";
  /** The receipt of the first half, where that was recorded. */
  readonly proposed: Receipt | undefined;
  constructor(cause: unknown, proposed: Receipt | undefined) {
    super(
      proposed === undefined ? "the proposal was not recorded" : "it was recorded, not submitted",
      {
        cause,
      },
    );
    this.proposed = proposed;
  }
}

const orFail = async <T>(answer: Promise<T>, proposed?: Receipt): Promise<T> => {
  try {
    return await answer;
  } catch (cause) {
    throw new SendingError(cause, proposed);
  }
};

/**
 * Proposes, attaches the papers and submits, from wherever an earlier attempt stopped. Throws a SendingError.
 * The plan is kept before this is called: an answer lost on the way is asked for again with the same ids.
 */
export const carryOut = async (
  plan: SendingPlan,
  { propose, attach, submit, keep }: SendingPorts,
): Promise<{ readonly proposed: Receipt; readonly submitted: Receipt }> => {
  const proposed = plan.proposed ?? (await orFail(propose(plan)));
  const further = { ...plan, proposed };
  // Not kept is no harm: the same plan proposes again with the same id and gets the same receipt.
  if (plan.proposed === undefined) await keep(further);
  for (const paper of further.papers ?? [])
    await orFail(attach(further, proposed, paper), proposed);
  const submitted = await orFail(submit(further, proposed), proposed);
  return { proposed, submitted };
};
