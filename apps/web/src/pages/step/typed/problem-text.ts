import type { z } from "zod";
import type { MessageId } from "../../../i18n/message-id.ts";
import type { Text } from "../../../i18n/use-text.ts";

type Issue = z.core.$ZodIssue;

/** The domain's own messages, whose words are the same in every schema. */
const known: Readonly<Record<string, MessageId>> = {
  "must not be empty": "step.problem.missing",
  "must be one line": "step.problem.oneLine",
  "must be well-formed Unicode": "step.problem.invisible",
  "must not contain control or invisible characters": "step.problem.invisible",
  "must be more than zero": "step.problem.zero",
  "must be an amount such as 184000.00": "step.problem.amount",
  "has more decimals than the currency": "step.problem.cents",
  "must be a rate in euro per unit": "step.problem.rate",
  "must be an amount in euro with two decimals": "step.problem.rate",
  "must equal the amount times the rate, rounded to cents": "step.problem.rate",
  "is needed for, and only for, currencies other than EUR": "step.problem.exchange",
  "must be a three-letter currency code such as EUR": "step.problem.currency",
  "must be a two-letter country code such as LT": "step.problem.country",
  "must be an upper-case code such as DCF-2024": "step.problem.code",
  "must be a short key such as L1": "step.problem.key",
  "must be a date such as 2024-04-10": "step.problem.date",
  "must be a day that exists, from 1990 to 2199": "step.problem.date",
  "must be a NATO stock number such as 1305-00-123-4567": "step.problem.nsn",
  "must be named for a firm share": "step.problem.firmDonor",
  "is needed when units are rejected": "step.problem.rejection",
  "give a unit value or a total value, not both": "step.problem.bothValues",
  "a unit value needs an exact quantity": "step.problem.unitValueExact",
  "needs at least one line": "step.problem.lines",
  "must be a file name without a path": "step.problem.fileName",
  "is needed for part of a line, and only then": "step.problem.lotPart",
  "line keys must differ": "step.problem.keysDiffer",
  "share keys must differ": "step.problem.keysDiffer",
  "must be worth less than EUR 1 000 000 000 000 000 together": "step.problem.tooMuch",
  "must be less than EUR 1 000 000 000 000 000 together": "step.problem.tooMuch",
};

const isMissing = (issue: Issue): boolean =>
  issue.code === "invalid_type" && /received undefined/.test(issue.message);

/** What is wrong with a field, in words; a message without words of its own is shown as the schema says it. */
export const problemText = ({ t }: Pick<Text, "t">, issue: Issue): string => {
  const { message } = issue;
  const id = known[message];
  if (id !== undefined) return t(id);
  const longest = /^must have at most (\d+) characters$/.exec(message)?.[1];
  if (longest !== undefined) return t("step.problem.tooLong", { max: Number(longest) });
  const decimals = /^must be a number such as 1250\.5, with at most (\d+) decimals$/.exec(message);
  if (decimals !== null) return t("step.problem.number", { max: Number(decimals[1]) });
  if (isMissing(issue)) return t("step.problem.missing");
  if (issue.code === "invalid_value" || issue.code === "invalid_union")
    return t("step.problem.choose");
  if (issue.code === "too_small" && issue.origin === "array") return t("step.problem.atLeastOne");
  return message;
};
