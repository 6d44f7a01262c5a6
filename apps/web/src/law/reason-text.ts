import type { Reason } from "@tiltas/domain";
import { formatDate } from "../format/date.ts";
import { formatAmount } from "../format/money.ts";
import type { Text } from "../i18n/use-text.ts";

type Say = Pick<Text, "say" | "find" | "t" | "locale">;

const sayList = ({ say }: Say, group: string, list: string): string =>
  list
    .split(", ")
    .map((value) => say(group, value))
    .join(", ");

const sayFact = (text: Say, key: string, value: string): string => {
  if (key === "state") return text.find(`state.${value}`) ?? text.say("partState", value);
  if (key === "documents") return sayList(text, "documentKind", value);
  if (key === "found" || key === "declared") return text.say("documentType", value);
  if (key === "methods") return sayList(text, "method", value);
  return key === "role" || key === "event" ? text.say(key, value) : sayFigure(text, value);
};

/** Days and amounts as the language writes them; whole numbers count or name something and stay as they are. */
const sayFigure = ({ locale }: Say, value: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
  const isAmount = /^-?\d+\.\d{2}$/.test(value);
  return isAmount ? formatAmount({ amount: value, currency: "EUR" }, locale) : value;
};

/** The sentence of a reason, its facts in words; an id the screen does not know is shown as it is. */
export const reasonText = (text: Say, reason: Reason): string => {
  const facts = Object.entries(reason.facts).map(([key, value]): [string, string] => [
    key,
    sayFact(text, key, value),
  ]);
  return (
    text.find(`reason.${reason.id}`, Object.fromEntries(facts)) ??
    text.t("reason.unknown", { id: reason.id })
  );
};

/** The sentence that says how to clear a reason; undefined where nothing can be done. */
export const findRemedyText = (text: Say, reason: Reason): string | undefined =>
  reason.remedy === "nothingToDo" ? undefined : text.find(`remedy.${reason.remedy}`);

/** The facts reasons speak of; a new one is missed by the test over every reason's text. */
const factNames = [
  "amount",
  "changedBy",
  "claimed",
  "count",
  "currency",
  "declared",
  "documents",
  "estimate",
  "fileName",
  "finding",
  "found",
  "fund",
  "left",
  "limitMib",
  "line",
  "lines",
  "lost",
  "newest",
  "numbers",
  "of",
  "policyVersion",
  "previous",
  "procurement",
  "references",
  "share",
  "shares",
  "sought",
  "state",
  "targets",
  "validUntil",
  "version",
  "year",
] as const;

const unknownFacts = Object.fromEntries(factNames.map((name) => [name, "…"]));

/** The sentence of a reason of which only the id is known, or whose facts say nothing: an ellipsis stands for each. */
export const reasonOutline = (
  text: Say,
  { id, facts = {} }: Partial<Reason> & Pick<Reason, "id">,
): string => {
  const told = Object.entries(facts).filter(([, value]) => value !== "");
  const sentence = reasonText(text, {
    id,
    facts: { ...unknownFacts, ...Object.fromEntries(told) },
    who: { roles: [], people: [] },
    remedy: "nothingToDo",
  });
  return sentence.replace(/…\.$/, "…");
};
