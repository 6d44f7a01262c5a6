import type { Policy, PolicyCondition, PolicyRule, PolicyStep } from "@tiltas/domain";

/**
 * A sentence a reader's own language gives words to: a stable id and the facts it speaks of. Amounts are EUR with two
 * decimals; a list is a list of words of the domain (kinds, roles, codes, kinds of document, steps).
 */
export type PolicySentence = {
  readonly id: PolicySentenceId;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
};

export const policySentenceIds = [
  "always",
  "amountAbove",
  "amountFrom",
  "amountUpTo",
  "kind",
  "sourcing",
  "classification",
  "frameworkCode",
  "fundCode",
  "recipient",
  "oneDecides",
  "quorumDecides",
  "documents",
  "distinctFrom",
  "deputy",
  "technicalAcceptance",
  "mayGrantLess",
  "calendarCountry",
  "mondayToFriday",
  "awardTolerance",
] as const;
export type PolicySentenceId = (typeof policySentenceIds)[number];

export type StepInWords = {
  readonly stepId: string;
  readonly stage: number;
  readonly sentences: readonly PolicySentence[];
};

export type RuleInWords = {
  readonly ruleId: string;
  readonly title: string;
  /** All must hold; the one sentence `always` where the rule has no condition. */
  readonly when: readonly PolicySentence[];
  readonly steps: readonly StepInWords[];
  /** What must come before a contract; absent where the rule asks for nothing. */
  readonly beforeContract?: PolicySentence;
};

/** A policy as a reader meets it, rule by rule. */
export type PolicyInWords = Pick<Policy, "name" | "version" | "title" | "fictitious"> & {
  /** What holds for all of its rules. */
  readonly sentences: readonly PolicySentence[];
  readonly rules: readonly RuleInWords[];
};

type Saying<Fields> = {
  readonly [Field in keyof Fields]-?: (
    value: NonNullable<Fields[Field]>,
  ) => readonly PolicySentence[];
};

const listing = (id: PolicySentenceId) => (values: readonly string[]) =>
  values.length === 0 ? [] : [{ id, facts: { values } }];

const limiting = (id: PolicySentenceId) => (amount: string) => [{ id, facts: { amount } }];

// A field a condition or step may have and no sentence tells of does not compile.
const sayCondition: Saying<PolicyCondition> = {
  amountAbove: limiting("amountAbove"),
  amountFrom: limiting("amountFrom"),
  amountUpTo: limiting("amountUpTo"),
  kind: listing("kind"),
  sourcing: listing("sourcing"),
  classification: (value) => [{ id: "classification", facts: { values: [value] } }],
  frameworkCode: listing("frameworkCode"),
  fundCode: listing("fundCode"),
  recipient: listing("recipient"),
};

/** What a heading tells, and the rules, which have sentences of their own. */
type ToldElsewhere = "name" | "version" | "title" | "fictitious" | "rules";

const sayPolicy: Saying<Omit<Policy, ToldElsewhere>> = {
  calendarCountry: (country) => [{ id: "calendarCountry", facts: { country } }],
  awardTolerancePercent: (percent) => [{ id: "awardTolerance", facts: { percent } }],
};

/** What the sentences on who decides, and who after an escalation, tell in one. */
type ToldTogether =
  | "stepId"
  | "stage"
  | "role"
  | "quorum"
  | "of"
  | "deadlineWorkingDays"
  | "deputy"
  | "escalateAfterWorkingDays";

const sayStep: Saying<Omit<PolicyStep, ToldTogether>> = {
  documents: listing("documents"),
  distinctFrom: listing("distinctFrom"),
  mayGrantLess: (may) => (may ? [{ id: "mayGrantLess", facts: {} }] : []),
};

/** Guarantee: the table has exactly the keys of the fields it says. */
const fieldsOf = <Fields extends object>(saying: Saying<Fields>): readonly (keyof Fields)[] =>
  Object.keys(saying) as (keyof Fields)[];

const sayAll = <Fields extends object>(
  saying: Saying<Fields>,
  fields: Fields,
): readonly PolicySentence[] =>
  fieldsOf(saying).flatMap((field) => {
    const value = fields[field];
    return value === undefined || value === null ? [] : saying[field](value);
  });

const stepInWords = (step: PolicyStep): StepInWords => {
  const { stepId, stage, role, quorum, of, deadlineWorkingDays: days } = step;
  const decides: PolicySentence =
    quorum === 1 && of === 1
      ? { id: "oneDecides", facts: { role, days } }
      : { id: "quorumDecides", facts: { role, days, quorum, of } };
  const { deputy, escalateAfterWorkingDays: further = days } = step;
  const escalates: readonly PolicySentence[] =
    deputy === undefined ? [] : [{ id: "deputy", facts: { role: deputy, days: further } }];
  return { stepId, stage, sentences: [decides, ...sayAll(sayStep, step), ...escalates] };
};

const beforeContract = ({
  technicalAcceptance,
  technicalAcceptanceRole: role = "logisticsReviewer",
}: PolicyRule): Pick<RuleInWords, "beforeContract"> =>
  technicalAcceptance === true
    ? { beforeContract: { id: "technicalAcceptance", facts: { role } } }
    : {};

/** One rule in sentences, its steps by stage. */
export const ruleInWords = (rule: PolicyRule): RuleInWords => {
  const { ruleId, title, when, steps } = rule;
  const conditions = sayAll(sayCondition, when);
  return {
    ruleId,
    title,
    when: conditions.length === 0 ? [{ id: "always", facts: {} }] : conditions,
    steps: steps.toSorted((a, b) => a.stage - b.stage).map(stepInWords),
    ...beforeContract(rule),
  };
};

/** The whole policy in sentences. */
export const policySentences = (policy: Policy): PolicyInWords => {
  const { name, version, title, fictitious, rules } = policy;
  const told = sayAll(sayPolicy, policy);
  return {
    name,
    version,
    title,
    fictitious,
    sentences:
      policy.calendarCountry === undefined ? [{ id: "mondayToFriday", facts: {} }, ...told] : told,
    rules: rules.map(ruleInWords),
  };
};
