import { type CommitmentContent, eur, type Line, type Share } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";

const share = (shareId: string, amount: string, state: Share["state"]): Share => ({
  shareId,
  amount: eur(amount),
  state,
  ...(state === "firm" ? { donor: "LT", fundCode: "MOD-2026" } : {}),
});

const shares = [share("S1", "60000.00", "firm"), share("S2", "40000.00", "sought")];

const looseLine: Line = {
  lineId: "L1",
  item: "Winter clothing",
  category: "clothing",
  quantity: { precision: "approximate", atLeast: "2" },
  unit: "sets",
  totalValue: eur("100000.00"),
};

/** One content for each class of route the sample policy knows, with as few units as show everything. */
export const routeClasses = {
  small: aContent({ amount: "100000.00", units: "2" }),
  large: aContent({ amount: "200000.00", units: "1" }),
  stock: aContent({ amount: "100000.00", units: "1", change: { sourcing: "stock" } }),
  major: aContent({ amount: "10000000.00", units: "1" }),
  majorStock: aContent({ amount: "10000000.00", units: "1", change: { sourcing: "stock" } }),
} as const satisfies Readonly<Record<string, CommitmentContent>>;

/** Small, with a share still sought. */
export const withGap = aContent({ amount: "100000.00", units: "2", change: { shares } });

const lineOf = (lineId: string): Line => ({
  lineId,
  item: "Field kitchen",
  category: "catering",
  quantity: { precision: "exact", units: "1" },
  unit: "pcs",
  unitValue: eur("50000.00"),
});

/** Small, of two lines that may be procured apart. */
export const ofTwoLines = aContent({
  amount: "100000.00",
  change: { lines: [lineOf("L1"), lineOf("L2")] },
});

/** Small, of a quantity the source calls thousands. */
export const ofLooseQuantity = aContent({ amount: "100000.00", change: { lines: [looseLine] } });
