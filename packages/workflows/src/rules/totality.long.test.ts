import { type EventName, eventNames, roleSchema, type StreamEvent } from "@tiltas/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allRules } from "../commitment/laws.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import {
  aDraft,
  attemptsByCast,
  explore,
  ofLooseQuantity,
  personWith,
  placeKey,
  routeClasses,
  theLaw,
  withGoodsPapers,
} from "../testing/index.ts";
import type { RuleCase } from "./rule.ts";
import { guards2 } from "../version-2/commitment-2.machine.ts";

const places = [routeClasses.stock, ofLooseQuantity].flatMap(
  (content): readonly CommitmentSnapshot[] => {
    const life = explore({
      starts: [withGoodsPapers(theLaw, aDraft(content))],
      keyOf: placeKey,
      attempts: (snapshot) => attemptsByCast(snapshot, { mostOnTheWay: 1 }),
      step: theLaw.step,
      most: 5000,
    });
    return [...life.places.values()].map(({ snapshot }) => snapshot);
  },
);

// Names every object inherits, and keys of parts that exist somewhere else.
const targets = ["constructor", "__proto__", "toString", "L1", "S1", "legal", "logistics", ""];

/** Any context with any event of any other commitment, or none: what the types allow, lawful or not. */
const caseArbitrary: fc.Arbitrary<RuleCase> = fc
  .record({
    here: fc.constantFrom(...places),
    there: fc.constantFrom(...places),
    at: fc.nat(),
    type: fc.constantFrom<EventName>(...eventNames),
    target: fc.option(fc.oneof(fc.constantFrom(...targets), fc.string(), fc.uuid())),
    hasEvent: fc.boolean(),
    role: fc.constantFrom(...roleSchema.options),
  })
  .map(({ here, there, at, type, target, hasEvent, role }) => {
    const events = attemptsByCast(there);
    const event = events[at % events.length];
    return {
      context: here.context,
      type: hasEvent && event !== undefined ? event.type : type,
      actor: { type: "person", person: personWith(role), role },
      target: target ?? undefined,
      event: hasEvent ? event : undefined,
    };
  });

test(
  "no rule throws, whatever it is asked, and every answer can be cleared by known roles",
  { timeout: 60_000 },
  () => {
    let refusals = 0;
    fc.assert(
      fc.property(caseArbitrary, (asked) => {
        for (const rule of allRules) {
          const holds = rule.check(asked);
          const { roles, excluded } = rule.who(asked);
          const facts = rule.facts?.(asked) ?? {};
          expect(typeof holds).toBe("boolean");
          expect(roleSchema.options).toEqual(expect.arrayContaining([...roles]));
          expect(
            [...excluded, ...Object.values(facts)].every((text) => typeof text === "string"),
          ).toBe(true);
          if (!holds) refusals += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(0);
  },
);

test("no guard of the chart throws, whatever event it is asked about", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(caseArbitrary, ({ context, event }) => {
      if (event === undefined) return;
      const asked: { context: typeof context; event: StreamEvent } = { context, event };
      for (const guard of Object.values(guards2)) expect(typeof guard(asked)).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});
