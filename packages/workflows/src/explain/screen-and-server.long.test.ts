import { expect, test } from "vitest";
import { decide } from "../commitment/decide.ts";
import { concernOf, isReasonId } from "../rules/reason-ids.ts";
import {
  aDraft,
  attemptedBy,
  attemptsByCast,
  castDirectory,
  everyMove,
  explore,
  inRole,
  personWith,
  placeKey,
  routeClasses,
  theLaw,
  withGap,
  withGoodsPapers,
} from "../testing/index.ts";
import { explain } from "./explain.ts";
import { needsTarget } from "./targets.ts";

const isAboutInput = (id: string): boolean => isReasonId(id) && concernOf(id) === "input";

test(
  "screen and server give the same reasons in the same order, but for what only the typed input shows",
  { timeout: 60_000 },
  () => {
    let compared = 0;
    const differences: string[] = [];
    const { places } = explore({
      starts: [aDraft(withGap), aDraft(routeClasses.stock)].map((draft) =>
        withGoodsPapers(theLaw, draft),
      ),
      keyOf: placeKey,
      attempts: (snapshot) => attemptsByCast(snapshot, { mostOnTheWay: 1 }),
      step: theLaw.step,
      most: 5000,
    });
    for (const { snapshot } of [...places.values()].filter((_place, index) => index % 7 === 0))
      for (const roles of [["proposer"], ["legalReviewer"], ["budgetHolder", "manager"]] as const) {
        const person = personWith(roles[0]);
        const items = explain(snapshot, { person, roles }, castDirectory);
        for (const attempt of everyMove(snapshot)) {
          // An event without its part to aim at is refused by the state on the screen, by the part on the server.
          const aim: unknown = needsTarget(attempt.type)
            ? Object.values(attempt.payload)[0]
            : undefined;
          const item = items.find(
            ({ event, target }) => event === attempt.type && target?.id === aim,
          );
          if (item === undefined) continue;
          const event = attemptedBy(attempt, inRole(person, item.role ?? roles[0]));
          const outcome = decide(snapshot, event, castDirectory);
          const decided = outcome.ok ? [] : outcome.reasons.map(({ id }) => id);
          const shown = item.reasons.map(({ id }) => id);
          compared += 1;
          const [ofServer, ofScreen] = [decided, shown].map((ids) =>
            ids.filter((id) => !isAboutInput(id)).join(),
          );
          if (ofServer !== ofScreen)
            differences.push(`${attempt.type}: server ${ofServer}, screen ${ofScreen}`);
        }
      }
    expect([...new Set(differences)]).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  },
);
