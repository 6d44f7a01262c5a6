import { type PersonId, type Role, roleSchema, systemEvents } from "@tiltas/domain";
import type { Command } from "@tiltas/engine";
import { type CommitmentSnapshot, rolesFor } from "@tiltas/workflows";
import { type Attempt, jobFor, personWith, stepOf } from "@tiltas/workflows/testing";
import type { Choice } from "./choice.ts";

/** A role lent from one person to another. */
export type Lent = {
  readonly id: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly role: Role;
};

/** Who tries it: mostly somebody in a fitting role, perhaps for somebody else, sometimes anybody. */
export const someActor = (
  choice: Choice,
  snapshot: CommitmentSnapshot,
  attempt: Attempt,
  lent: readonly Lent[],
): Command["by"] => {
  if (systemEvents.includes(attempt.type)) {
    const actor = jobFor(attempt);
    return { job: actor.type === "system" ? actor.job : "deadlines" };
  }
  const fitting = rolesFor(snapshot.context, attempt.type, stepOf(attempt));
  const role = choice.oneIn(8) ? choice.of(roleSchema.options) : (fitting[0] ?? "auditor");
  const lenders = lent.filter((each) => each.role === role);
  if (lenders.length > 0 && choice.oneIn(3)) {
    const { from, to } = choice.of(lenders);
    return { person: to, onBehalfOf: from };
  }
  const person = personWith(role, choice.below(3) + 1);
  return lent.length > 0 && choice.oneIn(20)
    ? { person, onBehalfOf: choice.of(lent).from }
    : { person };
};
