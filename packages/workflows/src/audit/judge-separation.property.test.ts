import {
  type Role,
  roleSchema,
  samplePolicy,
  type StreamEvent,
  systemEvents,
} from "@tiltas/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../commitment/decide.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { forwardMoves } from "../explain/forward-moves.ts";
import { concernOf, isReasonId } from "../rules/reason-ids.ts";
import {
  aDraft,
  anEntry,
  aProposal,
  asPerson,
  type Attempt,
  attemptedBy,
  castDirectory,
  everyMove,
  jobFor,
  ofTwoLines,
  personWith,
  routeClasses,
  withGap,
} from "../testing/index.ts";
import { type AuditedEntry, auditedEntrySchema } from "./audited.entry.ts";
import { judgeSeparation } from "./judge-separation.ts";

const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** A command in the fitting role, by its first holder or by anyone of the cast, perhaps in another's name. */
const commandArbitrary = fc.record({
  move: fc.nat(),
  isForward: fc.boolean(),
  number: fc.integer({ min: 1, max: 2 }),
  personOf: seldom(fc.constantFrom<Role>(...roleSchema.options)),
  delegator: seldom(fc.constantFrom<Role>(...roleSchema.options)),
});
type RandomCommand = typeof commandArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

// Ends come late, and nothing begins twice.
const early = [
  "commitment.withdraw",
  "commitment.cancel",
  "approval.decline",
  "commitment.propose",
  "commitment.import",
];

const attemptsFrom = (snapshot: CommitmentSnapshot, isForward: boolean): readonly Attempt[] =>
  isForward
    ? forwardMoves(snapshot, samplePolicy)
        .flat()
        .map(({ event, payload, facts }) => ({
          type: event,
          payload,
          ...(facts === undefined ? {} : { facts }),
        }))
    : everyMove(snapshot, {
        contents: [snapshot.context.content],
        mostOnTheWay: 2,
        goods: true,
      }).filter(({ type }) => !early.includes(type));

const commandOf = (snapshot: CommitmentSnapshot, chosen: RandomCommand): StreamEvent => {
  const moves = attemptsFrom(snapshot, chosen.isForward);
  const attempt = moves[chosen.move % moves.length];
  if (attempt === undefined) throw new RangeError("nothing to try");
  if (systemEvents.includes(attempt.type)) return attemptedBy(attempt, jobFor(attempt));
  const onBehalfOf =
    chosen.delegator === null ? {} : { onBehalfOf: personWith(chosen.delegator, 1) };
  const personOf = (role: Role) => personWith(chosen.personOf ?? role, chosen.number);
  return attemptedBy(attempt, asPerson(snapshot, attempt, personOf, onBehalfOf));
};

/** The law keeps evaluators and awarders from every approval after; the domain only from that of the difference. */
const isStricterInLaw = (snapshot: CommitmentSnapshot, event: StreamEvent, id: string): boolean =>
  ["ownEvaluation", "ownAward"].includes(id) &&
  event.type.startsWith("approval.") &&
  !JSON.stringify(snapshot.value).includes("awaitingDifference");

/** That only its own decider takes an approval back unites no duties. */
const isOfDuties = (id: string): boolean =>
  isReasonId(id) && concernOf(id) === "separation" && id !== "notYourDecision";

const auditedAs = (
  event: StreamEvent,
  version: number,
  before: CommitmentSnapshot,
  after: CommitmentSnapshot,
): AuditedEntry => auditedEntrySchema.parse(anEntry({ version, event, before, after }));

/** Fails where audit and law part; gives the rules of which breaches were met. */
const agreeOnRandomLives = (parameters: fc.Parameters<unknown>): ReadonlySet<string> => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(routeClasses), withGap, ofTwoLines),
      fc.array(commandArbitrary, { minLength: 20, maxLength: 60 }),
      (content, commands) => {
        let live = aDraft(content);
        const first = anEntry({
          version: 1,
          event: aProposal(content).event,
          before: undefined,
          after: live,
        });
        const entries = [auditedEntrySchema.parse(first)];
        for (const command of commands) {
          if (live.status !== "active") break;
          const event = commandOf(live, command);
          const version = entries.length + 1;
          const outcome = decide(live, event, castDirectory);
          const after = outcome.ok ? outcome.value : live;
          const entry = auditedAs(event, version, live, after);
          const breaches = judgeSeparation([...entries, entry]).filter(
            (breach) => breach.version === version && breach.rule !== "administratorActs",
          );
          for (const { rule } of breaches) seen.add(rule);
          const refused = outcome.ok ? [] : outcome.reasons;
          const reasons = refused.filter(
            ({ id }) => isOfDuties(id) && !isStricterInLaw(live, event, id),
          );
          // What no state takes is refused for that alone, before anyone's duties are looked at.
          if (refused.some(({ id }) => id === "notInThisState") && reasons.length === 0) continue;
          expect([event.type, reasons.length > 0]).toEqual([event.type, breaches.length > 0]);
          if (!outcome.ok) continue;
          entries.push(entry);
          live = outcome.value;
        }
      },
    ),
    { ...parameters, endOnFailure: true },
  );
  return seen;
};

test(
  "the audit finds a breach exactly where the law would refuse for separation of duties, by whomever",
  { timeout: 120_000 },
  () => {
    expect(() => agreeOnRandomLives({ numRuns: 20 })).not.toThrow();
  },
);

test(
  "the lives on which audit and law agree do meet breaches of many kinds",
  { timeout: 120_000 },
  () => {
    const seen = agreeOnRandomLives({ numRuns: 40, seed: 20_240_410 });
    expect([...seen]).toEqual(
      expect.arrayContaining(["proposerDecides", "sameApprover", "grantsTwice", "evaluatorAwards"]),
    );
  },
);
