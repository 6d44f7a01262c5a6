import type { PolicyCheck } from "@tiltas/engine";
import { plainWords } from "./policy-words.ts";
import { blocks, counted, inGroups, renderTable } from "./table.ts";

type Finding = PolicyCheck["findings"][number];
type Facts = Finding["facts"];

const like: readonly (readonly [fact: string, say: (value: string) => string])[] = [
  ["amountFrom", (value) => `from EUR ${inGroups(value)}`],
  ["amountAbove", (value) => `above EUR ${inGroups(value)}`],
  ["amountUpTo", (value) => `up to EUR ${inGroups(value)}`],
  ["amountBelow", (value) => `below EUR ${inGroups(value)}`],
  ["kind", (value) => `kind ${value}`],
  ["sourcing", (value) => `sourcing ${value}`],
  ["classification", (value) => value],
  ["frameworkCode", (value) => `framework ${value}`],
  ["frameworkCodeNot", (value) => `framework not ${value}`],
  ["recipient", (value) => `recipient ${value}`],
  ["recipientNot", (value) => `recipient not ${value}`],
  ["fundCode", (value) => `paid from ${value}`],
  ["fundCodeNot", (value) => `not paid from ${value}`],
  ["fundCodeAll", (value) => `paid from ${value} together`],
];

/** What commitments a finding speaks of. */
const commitmentsLike = (facts: Facts): string => {
  const told = like.flatMap(([fact, say]) => {
    const value = facts[fact];
    return value === undefined ? [] : [say(value)];
  });
  return told.length === 0 ? "any commitment" : `a commitment ${told.join(", ")}`;
};

const role = ({ role: name = "" }: Facts): string => plainWords(name);

const sayings: Readonly<Record<Finding["id"], (facts: Facts) => string>> = {
  ruleIdTwice: () => "two rules have this id",
  stepTwiceInRule: () => "the rule asks for the step twice",
  conditionImpossible: () => "no amount satisfies the rule",
  frameworkUnknown: ({ framework }) => `there is no framework ${framework}`,
  fundUnknown: ({ fund }) => `there is no fund ${fund}`,
  roleNotBusiness: (facts) => `the role ${role(facts)} decides nothing`,
  roleHeldByNobody: (facts) => `nobody holds the role ${role(facts)}`,
  documentUnknown: ({ documents }) => `there is no kind of document ${documents}`,
  distinctFromUnknown: ({ named }) =>
    `it excludes the deciders of ${named}, which no rule asks for`,
  stepsDisagree: ({ beside, fields }) =>
    `rule ${beside} asks for the same step with another ${fields}`,
  tooIntricate: () => "too many combinations of conditions or people to be judged",
  notCovered: (facts) => `no rule covers ${commitmentsLike(facts)}`,
  ruleAddsNothing: ({ rules }) =>
    `it asks for nothing that ${rules === "" ? "the rest" : rules} does not ask for already`,
  separationImpossible: (facts) =>
    `too few different people can decide ${facts["steps"]} for ${commitmentsLike(facts)}`,
  onePersonCompletes: (facts) =>
    `one person alone could decide ${facts["steps"]} for ${commitmentsLike(facts)}`,
  proposerBlocksRoute: (facts) =>
    `proposed by a holder of ${facts["roles"]}, ${commitmentsLike(facts)} could not be decided: ${facts["steps"]}`,
  fewerPeopleThanAsked: (facts) =>
    `${facts["of"]} are asked, ${facts["people"]} hold ${role(facts)}`,
};

/** What is wrong with a policy, errors first. */
export const renderPolicyFindings = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return "Nothing speaks against it.";
  const sorted = findings.toSorted((a, b) => (a.severity < b.severity ? -1 : 1));
  return blocks(
    `${counted(findings.length, "finding", "findings")}:`,
    renderTable(
      [{ title: "" }, { title: "Rule" }, { title: "Step" }, { title: "Finding" }],
      sorted.map(({ id, severity, ruleId = "–", stepId = "–", facts }) => [
        severity,
        ruleId,
        stepId,
        sayings[id](facts),
      ]),
    ),
  );
};
