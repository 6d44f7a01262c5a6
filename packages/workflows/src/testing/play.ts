import {
  type Actor,
  commandIdSchema,
  type CommitmentContent,
  commitmentIdSchema,
  type EventFacts,
  type EventName,
  type IsoDate,
  parseInstant,
  parseIsoDate,
  parseReference,
  parseStreamEvent,
  type Policy,
  type Reason,
  type Role,
  samplePolicy,
  type StreamEvent,
} from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { begin, decide } from "../commitment/decide.ts";
import type { CommitmentInput } from "../records/commitment.records.ts";
import { findContentToRoute } from "../commitment/content-to-route.ts";
import { findRoute } from "../commitment/route.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { castDirectory, personWith } from "./cast.ts";

export const today = parseIsoDate("2026-11-02");

/** An actor of the cast by role, or the very person and role given. */
export const actorFrom = (who: Role | Actor): Actor =>
  typeof who === "string" ? { type: "person", person: personWith(who), role: who } : who;

type Extra = {
  readonly facts?: EventFacts;
  readonly commandNumber?: number;
  readonly effectiveOn?: IsoDate;
  readonly effectiveReason?: string;
  readonly recordedOn?: IsoDate;
};

/** Deadlines lapse as recorded when every one is over, and take effect on the cast's one day like all else. */
const lapsing = {
  recordedOn: parseIsoDate("2199-12-30"),
  effectiveReason: "It is over in this test.",
} as const;

/** A complete event with a fixed clock; `who` is a role of the cast or an actor. */
export const anEvent = (
  type: EventName,
  who: Role | Actor,
  payload: unknown = {},
  { facts = {}, commandNumber = 1, effectiveOn = today, ...reason }: Extra = {},
): StreamEvent =>
  parseStreamEvent(type, payload, {
    at: parseInstant("2026-11-02T08:00:00.000Z"),
    recordedOn: today,
    effectiveOn,
    actor: actorFrom(who),
    commandId: commandIdSchema.parse(seededUuid(900, commandNumber)),
    facts,
    ...(type === "deadline.lapse" && typeof who !== "string" ? lapsing : {}),
    ...reason,
  });

export const someCommitmentId = commitmentIdSchema.parse(seededUuid(800, 1));
export const someReference = parseReference("LT-2026-0001");

/** What a stream begins with: a proposal by someone of the cast. */
export const aProposal = (
  content: CommitmentContent = aContent(),
  who: Role | Actor = "proposer",
): CommitmentInput => {
  const event = anEvent("commitment.propose", who, { content });
  if (event.type !== "commitment.propose") throw new TypeError("not a proposal");
  return { commitmentId: someCommitmentId, reference: someReference, event };
};

/** A proposed commitment in draft. */
export const aDraft = (content?: CommitmentContent, who?: Role | Actor): CommitmentSnapshot => {
  const outcome = begin(aProposal(content, who), castDirectory);
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
  return outcome.value;
};

/** An event as `anEvent` makes it, a submission with the route its content asks for. */
export const eventIn = (
  snapshot: CommitmentSnapshot,
  type: EventName,
  who: Role | Actor,
  payload: unknown,
  policy: Policy = samplePolicy,
): StreamEvent => {
  const event = anEvent(type, who, payload);
  const content = findContentToRoute(snapshot, event);
  const route = content && findRoute(policy, content);
  return route === undefined ? event : { ...event, facts: { route } };
};

/** The snapshot after an event that must be lawful; throws with the reason ids when it is not. */
export const play = (
  snapshot: CommitmentSnapshot,
  type: EventName,
  who: Role | Actor,
  payload: unknown = {},
  policy: Policy = samplePolicy,
): CommitmentSnapshot => {
  const outcome = decide(snapshot, eventIn(snapshot, type, who, payload, policy), castDirectory);
  if (!outcome.ok) throw new Error(`${type}: ${outcome.reasons.map(({ id }) => id).join(", ")}`);
  return outcome.value;
};

/** The reasons an event is refused for, the decisive one first; none when it is lawful. */
export const reasonsFor = (
  snapshot: CommitmentSnapshot,
  type: EventName,
  who: Role | Actor,
  payload: unknown = {},
  policy: Policy = samplePolicy,
): readonly Reason[] => {
  const outcome = decide(snapshot, eventIn(snapshot, type, who, payload, policy), castDirectory);
  return outcome.ok ? [] : outcome.reasons;
};

/** The ids of the reasons an event is refused for. */
export const refusedFor = (...asked: Parameters<typeof reasonsFor>): readonly string[] =>
  reasonsFor(...asked).map(({ id }) => id);
