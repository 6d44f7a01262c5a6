import { type CommitmentContent, commitmentContentSchema } from "../commitment.ts";

type ContentInput = {
  readonly amount?: string;
  readonly units?: string;
  /** Parsed with the rest, so it may be written as a person would send it. */
  readonly change?: Readonly<Partial<Record<keyof CommitmentContent, unknown>>>;
};

/** A purchase of mine detectors, EUR 184 000.00 for 40 pieces unless said, paid in full from fund MOD-2026. */
export const aContent = ({
  amount = "184000.00",
  units = "40",
  change = {},
}: ContentInput = {}): CommitmentContent =>
  commitmentContentSchema.parse({
    title: "Mine detectors",
    justification: "Requested by the recipient's demining centre.",
    kind: "military",
    sourcing: "purchase",
    classification: "public",
    donor: "LT",
    recipient: "UA",
    destinations: ["Kyiv"],
    frameworkCode: "DEMINING",
    lines: [
      {
        lineId: "L1",
        item: "Mine detector",
        category: "demining",
        quantity: { precision: "exact", units },
        unit: "pcs",
        totalValue: { amount, currency: "EUR" },
      },
    ],
    shares: [
      {
        shareId: "S1",
        donor: "LT",
        fundCode: "MOD-2026",
        amount: { amount, currency: "EUR" },
        state: "firm",
      },
    ],
    requiredDocuments: [],
    ...change,
  });
