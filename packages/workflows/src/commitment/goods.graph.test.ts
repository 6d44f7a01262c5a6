import { decimal } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  askingAcceptance,
  anApprovedSmall,
  attemptsByCast,
  type Exploration,
  explore,
  keysLeadingTo,
  ofControlled,
  ofReimbursed,
  placeKey,
  theLaw,
} from "../testing/index.ts";
import { openWriteOffs } from "../records/write-off.records.ts";
import { positionOf, type CommitmentSnapshot } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";

const starts = {
  lots: anApprovedSmall(aContent({ amount: "90000.00", units: "2" }), askingAcceptance),
  numbers: anApprovedSmall(ofControlled("2"), askingAcceptance),
  claims: anApprovedSmall(ofReimbursed),
} as const;
type Name = keyof typeof starts;

/** Everything the cast can do with goods, but for what has nothing to do with them. */
const attempts = (snapshot: CommitmentSnapshot) =>
  attemptsByCast(snapshot, { mostOnTheWay: 1, goods: true }).filter(
    ({ type, payload }) =>
      !["commitment.suspend", "document.retire", "approval.recall"].includes(type) &&
      !(type === "document.attach" && JSON.stringify(payload).includes("governmentResolution")) &&
      !(type === "procurement.award" && JSON.stringify(payload).includes("Dear")),
  );

const lifeOf = (name: Name): Exploration =>
  explore({
    starts: [starts[name]],
    keyOf: placeKey,
    attempts,
    step: theLaw.step,
    most: 6000,
  });

const slow = { timeout: 60_000 };

const isWithinUnits = ({ context }: CommitmentSnapshot): boolean =>
  context.content.lines.every(({ lineId, quantity }) => {
    const { dispatched, accepted, lost, writtenOff } = tallyOf(context, lineId);
    const asked = openWriteOffs(context)
      .filter((each) => each.lineId === lineId)
      .map(({ units }) => units);
    const gone = decimal.sum([accepted, lost, writtenOff]);
    return (
      quantity.precision === "exact" &&
      decimal.compare(gone, dispatched) <= 0 &&
      decimal.compare(dispatched, quantity.units) <= 0 &&
      decimal.compare(decimal.sum(asked), lost) <= 0
    );
  });

test.for(Object.keys(starts).filter((name): name is Name => Object.hasOwn(starts, name)))(
  "with %s an end can be reached from everywhere, and units stay in order on the way",
  slow,
  async (name, { annotate }) => {
    const life = lifeOf(name);
    await annotate(`${name}: ${life.places.size} places, ${life.edges.length} transitions`);
    const places = [...life.places.values()];
    const inState = (state: string) =>
      places.filter(({ snapshot }) => positionOf(snapshot).state === state).map(({ key }) => key);
    const leading = keysLeadingTo(life, inState("closed"));
    const live = places.filter(({ snapshot }) => snapshot.status === "active");
    expect(live.map(({ key }) => key).filter((key) => !leading.has(key))).toEqual([]);
    const outOfOrder = places.filter(({ snapshot }) => !isWithinUnits(snapshot));
    expect(outOfOrder.map(({ key }) => key)).toEqual([]);
    expect(life.edges.length).toBeGreaterThan(80);
  },
);
