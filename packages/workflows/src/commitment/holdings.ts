import { decimal } from "@tiltas/domain";
import { holdingsIn1 } from "../version-1/holdings-1.ts";
import { holdingsIn2 } from "../version-2/holdings-2.ts";
import { type Holding, type Holdings, noHolding } from "./holding.ts";
import { type CommitmentSnapshot, type MachineVersion, machineVersionOf } from "./laws.ts";

const holdingsIn: Readonly<Record<MachineVersion, (snapshot: CommitmentSnapshot) => Holdings>> = {
  1: holdingsIn1,
  2: holdingsIn2,
};

const nothing: Holdings = new Map();

// What an entry leaves is where the next one begins.
let last: { readonly snapshot: CommitmentSnapshot; readonly holdings: Holdings } | undefined;

/** Holdings by fund code; a pure function of the snapshot, so that totals can always be rebuilt. */
export const holdingsOf = (snapshot: CommitmentSnapshot | undefined): Holdings => {
  if (snapshot === undefined) return nothing;
  if (last?.snapshot === snapshot) return last.holdings;
  const holdings = holdingsIn[machineVersionOf(snapshot)](snapshot);
  last = { snapshot, holdings };
  return holdings;
};

export type FundMove = { readonly fundCode: string } & Holding;

/** The signed change of every fund between two snapshots, in order of fund code; unchanged funds are left out. */
export const fundMoves = (
  before: CommitmentSnapshot | undefined,
  after: CommitmentSnapshot,
): readonly FundMove[] => {
  const [was, is] = [holdingsOf(before), holdingsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((fundCode) => {
    const [old, now] = [was.get(fundCode) ?? noHolding, is.get(fundCode) ?? noHolding];
    const move = {
      fundCode,
      reserved: decimal.subtract(now.reserved, old.reserved),
      obligated: decimal.subtract(now.obligated, old.obligated),
      spent: decimal.subtract(now.spent, old.spent),
    };
    const moved = [move.reserved, move.obligated, move.spent].some(
      (change) => !decimal.isZero(change),
    );
    return moved ? [move] : [];
  });
};
