import type { CommitmentContext } from "../commitment/commitment.context.ts";
import type { ProcurementPart } from "../parts/part.schema.ts";
import { rolesFor } from "./role.rules.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

const findPart = ({ context, target }: RuleCase) => findOwn(context.procurements, target);

/** Tells whether an awarded procurement still waits for the technical acceptance its policy asks for. */
export const awaitsAcceptance = (context: CommitmentContext, part: ProcurementPart): boolean =>
  context.route?.technicalAcceptance !== undefined &&
  part.state === "awarded" &&
  part.context.technicalAcceptance === undefined;

export const acceptanceIsAsked: Rule = {
  id: "technicalAcceptanceNotAsked",
  concern: "already",
  check: (asked) => {
    const part = findPart(asked);
    if (asked.context.route?.technicalAcceptance === undefined) return false;
    return part === undefined || part.context.technicalAcceptance === undefined;
  },
  who: () => nobody,
  remedy: "nothingToDo",
};

/** Where the policy asks for it, what was awarded is accepted technically before it is signed. */
export const acceptedTechnically: Rule = {
  id: "technicalAcceptanceMissing",
  concern: "needs",
  check: (asked) => {
    const part = findPart(asked);
    return part === undefined || !awaitsAcceptance(asked.context, part);
  },
  who: ({ context, target }) => ({
    roles: rolesFor(context, "procurement.accept", target),
    excluded: [...context.acts.proposed, ...context.acts.evaluated, ...context.acts.awarded],
  }),
  remedy: "waitForTechnicalAcceptance",
};
