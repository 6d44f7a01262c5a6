import type { Reason } from "@tiltas/domain";
import type { Explained, Standing } from "../explain/explain.ts";
import { needsTarget } from "../explain/targets.ts";

/** The part an event for many is aimed at in one commitment, or why none can be named. */
export type ChosenTarget =
  | { readonly found: "one"; readonly target: string | undefined }
  | { readonly found: "several"; readonly targets: readonly string[] }
  | { readonly found: "none"; readonly reasons: readonly [Reason, ...Reason[]] };

const nearness: Readonly<Record<Standing, number>> = {
  ready: 0,
  needsYou: 1,
  waitingFor: 2,
  notYourRole: 3,
};

/** Parts in the asker's own role come first: theirs are the reasons worth telling. */
const byNearness = (one: Explained, next: Explained): number =>
  Number(one.role === undefined) - Number(next.role === undefined) ||
  nearness[one.standing] - nearness[next.standing];

/** Chooses among an event's explanations: the one part that is ready, else the part nearest to it. */
export const chooseTarget = (explained: readonly Explained[]): ChosenTarget => {
  const ready = explained.filter(({ standing }) => standing === "ready");
  if (ready.length > 1)
    return { found: "several", targets: ready.flatMap(({ target }) => target?.id ?? []) };
  const [nearest] = explained.toSorted(byNearness);
  if (nearest === undefined) throw new TypeError("an event is explained at least once");
  if (nearest.target !== undefined || !needsTarget(nearest.event))
    return { found: "one", target: nearest.target?.id };
  const [first, ...more] = nearest.reasons;
  if (first === undefined) throw new TypeError("what cannot be aimed has a reason");
  return { found: "none", reasons: [first, ...more] };
};
