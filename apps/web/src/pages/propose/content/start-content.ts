import { freeKey } from "../../step/forms/free-key.ts";

/** A line with nothing in it yet. */
export const emptyLine = (taken: readonly string[]) => ({
  lineId: freeKey("L", taken),
  item: "",
  category: "",
  quantity: { precision: "exact", units: "", atLeast: "" },
  unit: "pcs",
  pricing: "unit",
  unitValue: { amount: "", currency: "EUR" },
  totalValue: { amount: "", currency: "EUR", exchange: { rate: "", rateDate: "", rateSource: "" } },
  stockValue: {
    book: { amount: "", currency: "EUR" },
    replacement: { amount: "", currency: "EUR" },
    method: "",
    valuedOn: "",
  },
  nsn: "",
  note: "",
  serialNumbers: "",
  controlled: false,
});
export type TypedLine = ReturnType<typeof emptyLine>;

/** A firm share of the donor's own with nothing in it yet. */
export const emptyShare = (taken: readonly string[], donor: string) => ({
  shareId: freeKey("S", taken),
  donor,
  fundCode: "",
  state: "firm",
  reimbursedBy: { fund: "", expected: { amount: "", currency: "EUR" } },
  amount: { amount: "", currency: "EUR", exchange: { rate: "", rateDate: "", rateSource: "" } },
});
export type TypedShare = ReturnType<typeof emptyShare>;

/** The ministry's own country, whose funds are kept here. */
const homeDonor = "LT";

/** The content of a new proposal: one line, one share, and what is usual. */
export const startContent = () => ({
  title: "",
  justification: "",
  kind: "",
  sourcing: "",
  classification: "public",
  donor: homeDonor,
  recipient: "UA",
  destinations: "",
  frameworkCode: "",
  neededBy: "",
  lines: [emptyLine([])],
  shares: [emptyShare([], homeDonor)],
  requiredDocuments: [] as readonly string[],
});
/** A content as it stands in the form: everything typed, nested as the payload is. */
export type TypedContent = ReturnType<typeof startContent>;
