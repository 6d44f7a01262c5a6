import { decimal, type RollupCell } from "@tiltas/domain";
import { cellDeltas, type CommitmentSnapshot, type Holding, holdingsOf } from "@tiltas/workflows";

type Figure = { cents: bigint; count: number };

/** Totals rebuilt from the entries alone, to be compared with what the sequencer and the commands kept. */
export type RebuiltTotals = {
  /** Adds what one entry changed, on its effective day. */
  readonly addStep: (
    effectiveOn: string,
    before: CommitmentSnapshot | undefined,
    after: CommitmentSnapshot,
  ) => void;
  /** Adds what a commitment holds on funds in the end. */
  readonly addHoldings: (last: CommitmentSnapshot) => void;
  /** Amount with two decimals and count by cell key; cells that came to nothing are left out. */
  readonly cells: () => ReadonlyMap<string, { readonly amount: string; readonly count: number }>;
  readonly holdings: () => ReadonlyMap<string, Holding>;
};

/** One text for the dimensions of a roll-up row. */
export const cellKey = (effectiveOn: string, cell: Omit<RollupCell, "amount" | "count">): string =>
  JSON.stringify([
    effectiveOn,
    cell.committedYear,
    cell.stage,
    cell.frameworkCode,
    cell.fundCode,
    cell.kind,
    cell.donor,
    cell.origin,
  ]);

const centsOf = (amount: string): bigint => BigInt(decimal.multiply(amount, "100"));

const amountOf = (cents: bigint): string => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const addFigure = (
  figures: Map<string, Figure>,
  key: string,
  { amount, count }: RollupCell,
): void => {
  const figure = figures.get(key) ?? { cents: 0n, count: 0 };
  figure.cents += centsOf(amount);
  figure.count += count;
  figures.set(key, figure);
};

const noHolding: Holding = { reserved: "0", obligated: "0", spent: "0" };

const plus = (left: Holding, right: Holding): Holding => ({
  reserved: decimal.add(left.reserved, right.reserved),
  obligated: decimal.add(left.obligated, right.obligated),
  spent: decimal.add(left.spent, right.spent),
});

export const rebuiltTotals = (): RebuiltTotals => {
  const figures = new Map<string, Figure>();
  const held = new Map<string, Holding>();
  return {
    addStep: (effectiveOn, before, after) => {
      for (const cell of cellDeltas(before, after))
        addFigure(figures, cellKey(effectiveOn, cell), cell);
    },
    addHoldings: (last) => {
      for (const [fund, holding] of holdingsOf(last))
        held.set(fund, plus(held.get(fund) ?? noHolding, holding));
    },
    cells: () =>
      new Map(
        [...figures]
          .filter(([, { cents, count }]) => cents !== 0n || count !== 0)
          .map(([key, { cents, count }]) => [key, { amount: amountOf(cents), count }]),
      ),
    holdings: () => held,
  };
};
