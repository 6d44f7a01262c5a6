import {
  classificationSchema,
  type CommitmentContent,
  kindSchema,
  type PolicyCondition,
  type PolicyRule,
  sourcingSchema,
} from "@tiltas/domain";
import { type AmountRange, amountRanges, joinRanges, rangeFacts } from "./amount.classes.ts";
import {
  type ConditionClass,
  contentWith,
  paidFrom,
  rulesHolding,
  worth,
} from "./condition-class.ts";

type Rules = readonly PolicyRule[];
type Field = keyof PolicyCondition;
type Valued = { readonly value: string; readonly content: CommitmentContent };

/** What a commitment is asked about, each independent of the rest; a field a policy may read has its place here. */
const dimensionOf = {
  amountAbove: "amount",
  amountFrom: "amount",
  amountUpTo: "amount",
  kind: "kind",
  sourcing: "sourcing",
  classification: "classification",
  frameworkCode: "frameworkCode",
  recipient: "recipient",
  fundCode: "fundCode",
} as const satisfies Readonly<Record<Field, string>>;

type Dimension = (typeof dimensionOf)[Field];

const amountFields = [
  "amountAbove",
  "amountFrom",
  "amountUpTo",
] as const satisfies readonly Field[];

const ofAmount = (rules: Rules): readonly ConditionClass[] => {
  const joined: { holds: bigint; range: AmountRange }[] = [];
  for (const range of amountRanges(rules)) {
    const holds = rulesHolding(rules, amountFields, worth(range.sample));
    const last = joined.at(-1);
    if (last?.holds === holds) last.range = joinRanges(last.range, range);
    else joined.push({ holds, range });
  }
  return joined.map(({ holds, range }) => ({ holds, facts: rangeFacts(range) }));
};

const grouped = (
  rules: Rules,
  field: Field,
  values: readonly Valued[],
): ReadonlyMap<bigint, readonly string[]> => {
  const groups = new Map<bigint, string[]>();
  for (const { value, content } of values) {
    const holds = rulesHolding(rules, [field], content);
    groups.set(holds, [...(groups.get(holds) ?? []), value]);
  }
  return groups;
};

/** Every value of a closed list, those treated alike together. */
const ofValues = (
  rules: Rules,
  field: Field,
  values: readonly Valued[],
): readonly ConditionClass[] => {
  const groups = [...grouped(rules, field, values)];
  return groups.map(([holds, members]) => ({
    holds,
    facts: groups.length === 1 ? {} : { [field]: members.join(", ") },
  }));
};

const namedBy = (rules: Rules, field: "frameworkCode" | "fundCode" | "recipient"): string[] => [
  ...new Set(rules.flatMap(({ when }) => when[field] ?? [])),
];

/** The codes rules name, and `elsewhere`, which stands for every code they do not. */
const ofCodes = (
  rules: Rules,
  field: "frameworkCode" | "recipient",
  contentOf: (code: string) => CommitmentContent,
  elsewhere: CommitmentContent,
): readonly ConditionClass[] => {
  const named = namedBy(rules, field);
  const without = rulesHolding(rules, [field], elsewhere);
  const groups = grouped(
    rules,
    field,
    named.map((value) => ({ value, content: contentOf(value) })),
  );
  const alike = groups.get(without) ?? [];
  const told = named.filter((code) => !alike.includes(code));
  return [
    { holds: without, facts: told.length === 0 ? {} : { [`${field}Not`]: told.join(", ") } },
    ...[...groups]
      .filter(([holds]) => holds !== without)
      .map(([holds, members]) => ({ holds, facts: { [field]: members.join(", ") } })),
  ];
};

// More funds make more rules apply and never fewer: none, each alone and all together show every extreme.
const ofFunds = (rules: Rules): readonly ConditionClass[] => {
  const named = namedBy(rules, "fundCode");
  const holding = (codes: readonly string[]) => rulesHolding(rules, ["fundCode"], paidFrom(codes));
  if (named.length === 0) return [{ holds: holding([]), facts: {} }];
  const groups = grouped(
    rules,
    "fundCode",
    named.map((value) => ({ value, content: paidFrom([value]) })),
  );
  return [
    { holds: holding([]), facts: { fundCodeNot: named.join(", ") } },
    ...[...groups].map(([holds, members]) => ({ holds, facts: { fundCode: members.join(", ") } })),
    ...(groups.size < 2
      ? []
      : [{ holds: holding(named), facts: { fundCodeAll: named.join(", ") } }]),
  ];
};

const letters = "ZYXWVUTSRQPONMLKJIHGFEDCBA".split("");
const codePairs = letters.flatMap((first) => letters.map((second) => `${first}${second}`));

/** A country no rule names; when all are named, one that stands for none. */
const unnamedCountry = (rules: Rules): string => {
  const named = namedBy(rules, "recipient");
  return codePairs.find((code) => !named.includes(code)) ?? "";
};

const classesOf: Readonly<Record<Dimension, (rules: Rules) => readonly ConditionClass[]>> = {
  amount: ofAmount,
  kind: (rules) =>
    ofValues(
      rules,
      "kind",
      kindSchema.options.map((value) => ({ value, content: contentWith({ kind: value }) })),
    ),
  sourcing: (rules) =>
    ofValues(
      rules,
      "sourcing",
      sourcingSchema.options.map((value) => ({ value, content: contentWith({ sourcing: value }) })),
    ),
  classification: (rules) =>
    ofValues(
      rules,
      "classification",
      classificationSchema.options.map((value) => ({
        value,
        content: contentWith({ classification: value }),
      })),
    ),
  frameworkCode: (rules) =>
    ofCodes(
      rules,
      "frameworkCode",
      (code) => contentWith({ frameworkCode: code }),
      contentWith({}),
    ),
  recipient: (rules) =>
    ofCodes(
      rules,
      "recipient",
      (code) => contentWith({ recipient: code }),
      contentWith({ recipient: unnamedCountry(rules) }),
    ),
  fundCode: ofFunds,
};

/** For each independent question the classes of answers the rules tell apart. */
export const dimensionsOf = (rules: Rules): readonly (readonly ConditionClass[])[] =>
  Object.values(classesOf).map((classes) => classes(rules));
