import { type CommitmentContent, commitmentContentSchema } from "@tiltas/domain";

/** How far the demo carries a commitment. */
export type Arrival = "draft" | "underReview" | "approved" | "closed";

/** A commitment of the demo and the days its decisions took effect. */
export type PortfolioItem = {
  readonly key: string;
  readonly content: CommitmentContent;
  readonly approvedOn: string;
  readonly deliveredOn?: string;
  readonly arrival: Arrival;
};

/** A number of units, `~2000` for at least two thousand, or undefined when the source discloses none. */
type Units = string | undefined;

export type ItemInput = {
  readonly key: string;
  readonly title: string;
  readonly source: string;
  readonly kind: CommitmentContent["kind"];
  readonly sourcing: CommitmentContent["sourcing"];
  readonly framework?: string;
  readonly destinations?: readonly string[];
  readonly lines: readonly (readonly [item: string, units: Units, unit: string, value: string])[];
  readonly category: string;
  readonly shares: readonly (readonly [fund: string | undefined, amount: string])[];
  readonly approvedOn: string;
  readonly deliveredOn?: string;
  readonly arrival: Arrival;
};

const quantityOf = (units: Units) => {
  if (units === undefined) return { precision: "undisclosed" };
  return units.startsWith("~")
    ? { precision: "approximate", atLeast: units.slice(1) }
    : { precision: "exact", units };
};

const eur = (amount: string) => ({ amount, currency: "EUR" });

/** Builds a portfolio item; a share without a fund is sought. */
export const item = (input: ItemInput): PortfolioItem => ({
  key: input.key,
  approvedOn: input.approvedOn,
  arrival: input.arrival,
  ...(input.deliveredOn === undefined ? {} : { deliveredOn: input.deliveredOn }),
  content: commitmentContentSchema.parse({
    title: input.title,
    justification: input.source,
    kind: input.kind,
    sourcing: input.sourcing,
    classification: "public",
    donor: "LT",
    recipient: "UA",
    destinations: input.destinations ?? [],
    ...(input.framework === undefined ? {} : { frameworkCode: input.framework }),
    lines: input.lines.map(([name, units, unit, value], index) => ({
      lineId: `L${index + 1}`,
      item: name,
      category: input.category,
      quantity: quantityOf(units),
      unit,
      totalValue: eur(value),
    })),
    shares: input.shares.map(([fundCode, amount], index) => ({
      shareId: `S${index + 1}`,
      amount: eur(amount),
      ...(fundCode === undefined ? { state: "sought" } : { state: "firm", donor: "LT", fundCode }),
    })),
    requiredDocuments: [],
  }),
});
