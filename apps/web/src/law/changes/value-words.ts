import { formatDate } from "../../format/date.ts";
import { formatAmount, formatNumber } from "../../format/money.ts";
import type { Text } from "../../i18n/use-text.ts";
import { segmentsOf } from "./field-words.ts";

const groups: Readonly<Record<string, string>> = {
  role: "role",
  deputy: "role",
  to: "role",
  stage: "stage",
  kind: "kind",
  sourcing: "sourcing",
  classification: "policy.classification",
  precision: "propose.precision",
  requiredDocuments: "documentKind",
  documents: "documentKind",
  changedSinceSubmit: "changed.field",
  field: "changed.because",
};

const statesOf: Readonly<Record<string, string>> = {
  position: "state",
  content: "shareState",
  procurements: "partState",
  consignments: "partState",
  differences: "differenceState",
  writeOffs: "writeOffState",
  claims: "claimState",
};

const amounts = new Set([
  "actual",
  "amount",
  "estimate",
  "eur",
  "exactValueEur",
  "grantedAmount",
  "limit",
  "price",
]);

/** Where the words of a value stand that is one of a few; undefined for any other value. */
const findGroup = (top: string, field: string): string | undefined => {
  if (field === "state") return statesOf[top];
  if (field === "method") return top === "content" ? "propose.valuation" : "method";
  if (field === "kind" && top === "documents") return "documentKind";
  return groups[field];
};

const isNothing = (value: string): boolean => ["", "[]", "{}", "null"].includes(value);

/** A recorded value as a reader of the language writes it: a word, a day, an amount, a number. */
export const valueWords = (
  { t, say, locale }: Pick<Text, "t" | "say" | "locale">,
  pointer: string,
  value: string,
): string => {
  if (isNothing(value)) return t("changed.value.none");
  if (value === "true" || value === "false")
    return t(value === "true" ? "changed.value.yes" : "changed.value.no");
  const segments = segmentsOf(pointer).filter((segment) => !/^\d+$/.test(segment));
  const [top = "", field = ""] = [segments[0], segments.at(-1)];
  const group = findGroup(top, field);
  if (group !== undefined) return say(group, value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value;
  if (amounts.has(field)) return formatAmount({ amount: value, currency: "EUR" }, locale);
  return top === "tallies" || field === "units" ? formatNumber(value, locale) : value;
};
