import { decimal } from "@tiltas/domain";
import { type CommitmentSnapshot, decidersOf, tallyOf } from "@tiltas/workflows";
import { mustEqual, mustHold } from "./must.ts";

const isAtMost = (a: string, b: string): boolean => decimal.compare(a, b) <= 0;

/** Invariant 5: received, lost and written off at most what was sent, sent at most the line, on every line. */
const mustCountUnits = ({ context }: CommitmentSnapshot): void => {
  for (const { lineId, quantity } of context.content.lines) {
    const tally = tallyOf(context, lineId);
    const { prepared, dispatched, accepted, rejected, lost, writtenOff } = tally;
    for (const units of [prepared, dispatched, accepted, rejected, lost, writtenOff])
      mustHold(`units of ${lineId} below nothing`, !decimal.isNegative(units));
    const arrived = decimal.sum([accepted, lost, writtenOff]);
    mustHold(`more of ${lineId} counted than sent`, isAtMost(arrived, dispatched));
    if (quantity.precision === "exact")
      mustHold(`more of ${lineId} sent than there is`, isAtMost(dispatched, quantity.units));
  }
};

/** Invariant 6 and the separation of duties: pairs of duties that no person may have had both of. */
const mustSeparateDuties = ({ context: { acts, route, stage } }: CommitmentSnapshot): void => {
  const approvers = (route?.steps ?? []).flatMap(decidersOf);
  const pairs = [
    [acts.proposed, approvers],
    [acts.proposed, acts.evaluated],
    [acts.proposed, acts.awarded],
    [acts.evaluated, acts.awarded],
    [acts.dispatched, acts.accepted],
  ] as const;
  for (const [these, those] of pairs)
    mustEqual(
      "people of two duties",
      these.filter((person) => those.includes(person)),
      [],
    );
  mustHold(
    "approved by one person alone",
    stage === "proposed" || new Set([...acts.proposed, ...approvers]).size > 1,
  );
};

/** What must hold of a commitment after every command. */
export const mustKeepInvariants = (snapshot: CommitmentSnapshot): void => {
  mustCountUnits(snapshot);
  mustSeparateDuties(snapshot);
};
