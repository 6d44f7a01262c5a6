import {
  type Actor,
  type CommitmentContent,
  type EventName,
  type PersonId,
  personIdSchema,
  type Policy,
  type StreamEvent,
  systemEvents,
} from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { type CommitmentSnapshot, positionOf, toEnvelope } from "../commitment/snapshot.ts";
import { asPerson, attemptedBy, jobFor } from "./cast-attempts.ts";
import { everyMove } from "./every-move.ts";
import { type Exploration, explore } from "./explore.ts";
import type { Law } from "./law.ts";
import { aProposal } from "./play.ts";

const person = (number: number): PersonId => personIdSchema.parse(seededUuid(600, number));

/** The one person who holds every role and every delegation. */
export const alone = person(1);
/** Two people that person may act for. */
export const delegators = [person(2), person(3)] as const;

const actingFor = (onBehalfOf: PersonId | undefined) =>
  onBehalfOf === undefined ? {} : { onBehalfOf };

/** Someone as a proposer, perhaps on behalf of another. */
export const asProposer = (by: PersonId, onBehalfOf?: PersonId): Actor => ({
  type: "person",
  person: by,
  role: "proposer",
  ...actingFor(onBehalfOf),
});

/** What one person tries alone: under which law and policies, from whose proposal, in whose name. */
export type Trial = {
  readonly law: Law;
  readonly proposers: readonly Actor[];
  readonly contents: readonly CommitmentContent[];
  readonly delegators: readonly (PersonId | undefined)[];
  readonly policy?: Policy;
  /** What running routes may be computed anew by, for one administrator is alone too. */
  readonly otherPolicy?: Policy;
  readonly tried?: (type: EventName) => boolean;
};

/** Everything one person can try, for themselves and for the others, until the commitment is approved. */
const attemptsAlone = (snapshot: CommitmentSnapshot, trial: Trial): readonly StreamEvent[] =>
  positionOf(snapshot).stage === "proposed"
    ? everyMove(snapshot, trial).flatMap((attempt) =>
        systemEvents.includes(attempt.type)
          ? [attemptedBy(attempt, jobFor(attempt))]
          : trial.delegators.map((delegator) =>
              attemptedBy(
                attempt,
                asPerson(snapshot, attempt, () => alone, actingFor(delegator)),
              ),
            ),
      )
    : [];

/** Who acted matters here, so names are kept; which documents, comments and revisions there were does not. */
const keyOf = (snapshot: CommitmentSnapshot): string => {
  const { context, value } = snapshot;
  const { content, acts, route, changedSinceSubmit } = context;
  return JSON.stringify([
    value,
    value === "suspended" ? toEnvelope(snapshot).history : null,
    [content.sourcing, content.shares.map(({ amount }) => amount.amount)],
    [acts.proposed.toSorted(), acts.approved.toSorted(), changedSinceSubmit.toSorted()],
    route?.policyVersion,
    route?.steps.map(({ stepId, granted }) => [
      stepId,
      granted.map((by) => [by.person, by.onBehalfOf]),
    ]),
    context.documents.some(({ retired }) => !retired),
  ]);
};

/** Visits every place one person can bring a commitment to. */
export const exploreTrial = (
  trial: Trial,
  until?: (snapshot: CommitmentSnapshot) => boolean,
): Exploration => {
  const { law, proposers, contents } = trial;
  return explore({
    starts: proposers.flatMap((by) => contents.map((content) => law.begin(aProposal(content, by)))),
    keyOf,
    attempts: (snapshot) => attemptsAlone(snapshot, trial),
    step: law.step,
    most: 20_000,
    ...(until === undefined ? {} : { until }),
  });
};

export const isApproved = (snapshot: CommitmentSnapshot): boolean =>
  positionOf(snapshot).stage !== "proposed";

/** The places of an exploration where the commitment is approved, or further. */
export const approvedIn = ({ places }: Exploration): readonly CommitmentSnapshot[] =>
  [...places.values()].map(({ snapshot }) => snapshot).filter(isApproved);
