import type { RouteStep } from "@tiltas/domain";
import { formatMoney } from "../format/money.ts";
import type { Text } from "../i18n/use-text.ts";

const amountSentences = {
  amountAbove: "propose.route.amountAbove",
  amountFrom: "propose.route.amountFrom",
  amountUpTo: "propose.route.amountUpTo",
} as const;

const isAmountField = (field: string): field is keyof typeof amountSentences =>
  Object.hasOwn(amountSentences, field);

/** Each rule of the policy that asked for an approval, with the facts that made it apply. */
export const whyAsked = (
  { askedBy }: Pick<RouteStep, "askedBy">,
  { t, find, locale }: Pick<Text, "t" | "find" | "locale">,
): readonly string[] =>
  askedBy.map(({ title, because }) => {
    const facts = because.map(({ field, actual, limit }) => {
      if (!isAmountField(field)) return find(`${field}.${actual}`) ?? actual;
      const euro = (amount: string): string => formatMoney({ amount, currency: "EUR" }, locale);
      return t(amountSentences[field], { actual: euro(actual), limit: euro(limit) });
    });
    return facts.length === 0
      ? title
      : t("propose.route.because", { title, facts: facts.join("; ") });
  });
