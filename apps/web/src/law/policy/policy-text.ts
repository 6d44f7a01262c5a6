import type { PolicyFinding, PolicySentence, RouteDifference } from "@tiltas/workflows";
import { formatMoney } from "../../format/money.ts";
import type { Text } from "../../i18n/use-text.ts";
import type { StepNames } from "./step-names.ts";

type Listing = "conjunction" | "disjunction";

const listOf = (values: readonly string[], { locale }: Text, type: Listing): string =>
  new Intl.ListFormat(locale, { type }).format(values);

/** Where the words of a listed value stand; a code or the name of a step stays as it is. */
const wordsOf: Readonly<Record<string, string>> = {
  kind: "kind",
  sourcing: "sourcing",
  classification: "policy.classification",
  documents: "policy.document",
};

/** A word inside a sentence; names of things start with a capital where they stand alone. */
const inSentence = (word: string, { locale }: Text): string =>
  word.slice(0, 1).toLocaleLowerCase(locale) + word.slice(1);

const sayEach = (values: readonly string[], group: string | undefined, text: Text) =>
  values.map((value) => (group === undefined ? value : inSentence(text.say(group, value), text)));

const sayRole = (role: string, text: Text): string => inSentence(text.say("role", role), text);

const euro = (amount: string, { locale }: Text): string =>
  formatMoney({ amount, currency: "EUR" }, locale);

const plainFact = (fact: string, value: string, text: Text): string => {
  if (fact === "amount") return euro(value, text);
  if (fact === "country")
    return new Intl.DisplayNames(text.locale, { type: "region" }).of(value) ?? value;
  return sayRole(value, text);
};

/** What a listed value is called. */
const sayListed = (id: string, values: readonly string[], text: Text, steps?: StepNames) =>
  id === "distinctFrom"
    ? values.map((stepId) => steps?.get(stepId) ?? stepId)
    : sayEach(values, wordsOf[id], text);

/** One sentence of a policy in the reader's language; steps are called by their names where they are given. */
export const sentenceText = (sentence: PolicySentence, text: Text, steps?: StepNames): string => {
  const { id, facts } = sentence;
  const isAll = id === "documents" || id === "distinctFrom";
  const words = Object.entries(facts).map(([fact, value]): [string, string | number] => {
    if (Array.isArray(value))
      return [
        fact,
        listOf(sayListed(id, value, text, steps), text, isAll ? "conjunction" : "disjunction"),
      ];
    if (typeof value === "number") return [fact, value];
    return [fact, plainFact(fact, String(value), text)];
  });
  return text.t(`policy.say.${id}`, Object.fromEntries(words));
};

/** All conditions of a rule as one clause. */
export const conditionsText = (when: readonly PolicySentence[], text: Text): string =>
  listOf(
    when.map((sentence) => sentenceText(sentence, text)),
    text,
    "conjunction",
  );

const likeFacts = [
  "amountFrom",
  "amountAbove",
  "amountUpTo",
  "amountBelow",
  "kind",
  "sourcing",
  "classification",
  "frameworkCode",
  "frameworkCodeNot",
  "recipient",
  "recipientNot",
  "fundCode",
  "fundCodeNot",
  "fundCodeAll",
] as const;

/** What commitments a finding speaks of. */
const likeText = (facts: PolicyFinding["facts"], text: Text): string => {
  const told = likeFacts.flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined) return [];
    const words = fact.startsWith("amount")
      ? euro(value, text)
      : listOf(sayEach(value.split(", "), wordsOf[fact], text), text, "disjunction");
    return [text.t(`policy.like.${fact}`, { value: words })];
  });
  return told.length === 0
    ? text.t("policy.like.any")
    : text.t("policy.like.some", { facts: listOf(told, text, "conjunction") });
};

const factText = (fact: string, value: string, text: Text): string | number => {
  if (fact === "people" || fact === "of") return Number(value);
  if (fact === "documents") return text.say("policy.document", value);
  if (fact === "role" || fact === "roles")
    return listOf(sayEach(value.split(", "), "role", text), text, "conjunction");
  return value;
};

/** What is wrong with a policy, in the reader's language. */
export const findingText = ({ id, facts }: PolicyFinding, text: Text): string =>
  text.t(`policy.finding.${id}`, {
    ...Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [fact, factText(fact, value, text)]),
    ),
    like: likeText(facts, text),
  });

type Briefs = RouteDifference["added"];

const briefsText = (briefs: Briefs, text: Text): string =>
  listOf(
    briefs.map(({ role, quorum }) =>
      quorum === 1
        ? sayRole(role, text)
        : text.t("policy.route.step", { role: sayRole(role, text), quorum }),
    ),
    text,
    "conjunction",
  );

/** How a route would change: a line for what is more, less and otherwise. */
export const routeDifferenceLines = (
  difference: RouteDifference,
  text: Text,
): readonly string[] => {
  if (difference.isUncovered) return [text.t("policy.route.uncovered")];
  return (["added", "removed", "changed"] as const)
    .filter((change) => difference[change].length > 0)
    .map((change) =>
      text.t(`policy.route.${change}`, { steps: briefsText(difference[change], text) }),
    );
};
