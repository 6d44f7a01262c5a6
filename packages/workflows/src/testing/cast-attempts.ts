import {
  type Actor,
  type PersonId,
  type Role,
  type StreamEvent,
  systemEvents,
} from "@tiltas/domain";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { rolesFor } from "../rules/role.rules.ts";
import { personWith } from "./cast.ts";
import { type Attempt, everyMove, type World } from "./every-move.ts";
import { anEvent } from "./play.ts";

/** The part an attempt is aimed at, as far as roles depend on it. */
export const stepOf = ({ payload }: Attempt): string | undefined =>
  "stepId" in payload && typeof payload.stepId === "string" ? payload.stepId : undefined;

/** An attempt by a given actor as a complete event. */
export const attemptedBy = (attempt: Attempt, actor: Actor): StreamEvent =>
  anEvent(
    attempt.type,
    actor,
    attempt.payload,
    attempt.facts === undefined ? {} : { facts: attempt.facts },
  );

const jobs = { "commitment.import": "import", "commitment.migrate": "machines" } as const;

/** The job that sends a system event. */
export const jobFor = ({ type }: Attempt): Actor => ({
  type: "system",
  job: type === "commitment.import" || type === "commitment.migrate" ? jobs[type] : "deadlines",
});

/** A person in the first role the attempt may be made in; a role that may not when there is none. */
export const asPerson = (
  snapshot: CommitmentSnapshot,
  attempt: Attempt,
  personOf: (role: Role) => PersonId,
  more: { readonly onBehalfOf?: PersonId } = {},
): Actor => {
  const role = rolesFor(snapshot.context, attempt.type, stepOf(attempt))[0] ?? "auditor";
  return { type: "person", person: personOf(role), role, ...more };
};

/** Every move, each by someone of the cast who holds its role; approvals by two people, so that quorums fill. */
export const attemptsByCast = (
  snapshot: CommitmentSnapshot,
  world: World = {},
): readonly StreamEvent[] =>
  everyMove(snapshot, world).flatMap((attempt) => {
    if (systemEvents.includes(attempt.type)) return [attemptedBy(attempt, jobFor(attempt))];
    const numbers = attempt.type.startsWith("approval.") ? [1, 2] : [1];
    return numbers.map((number) =>
      attemptedBy(
        attempt,
        asPerson(snapshot, attempt, (role) => personWith(role, number)),
      ),
    );
  });
