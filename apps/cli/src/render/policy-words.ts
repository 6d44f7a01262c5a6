import type { PolicyVersionView } from "@tiltas/engine";
import { blocks, counted, inGroups } from "./table.ts";

export type PolicyInWords = PolicyVersionView["words"];
type RuleInWords = PolicyInWords["rules"][number];
type Sentence = RuleInWords["when"][number];
type Facts = Sentence["facts"];

/** `budgetHolder` as `budget holder`. */
export const plainWords = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const list = ({ values }: Facts, joined = " or "): string =>
  Array.isArray(values) ? values.map((value) => plainWords(String(value))).join(joined) : "";

const codes = ({ values }: Facts): string => (Array.isArray(values) ? values.join(" or ") : "");

const euro = ({ amount }: Facts): string => `EUR ${inGroups(String(amount))}`;

const within = ({ days }: Facts): string =>
  `within ${counted(Number(days), "working day", "working days")}`;

const sentences: Readonly<Record<Sentence["id"], (facts: Facts) => string>> = {
  always: () => "always",
  amountAbove: (facts) => `the amount is above ${euro(facts)}`,
  amountFrom: (facts) => `the amount is ${euro(facts)} or more`,
  amountUpTo: (facts) => `the amount is ${euro(facts)} or less`,
  kind: (facts) => `the kind is ${list(facts)}`,
  sourcing: (facts) => `the sourcing is ${list(facts)}`,
  classification: (facts) => `it is ${list(facts)}`,
  frameworkCode: (facts) => `the framework is ${codes(facts)}`,
  fundCode: (facts) => `a share is paid from ${codes(facts)}`,
  recipient: (facts) => `the recipient is ${codes(facts)}`,
  oneDecides: (facts) => `the ${plainWords(String(facts["role"]))} decides ${within(facts)}`,
  quorumDecides: (facts) =>
    `${Number(facts["quorum"])} of ${Number(facts["of"])} holders of the role ${plainWords(String(facts["role"]))} decide ${within(facts)}`,
  documents: (facts) => `only with ${list(facts, " and ")}`,
  distinctFrom: (facts) =>
    `by somebody who decided none of: ${Array.isArray(facts["values"]) ? facts["values"].join(", ") : ""}`,
  technicalAcceptance: (facts) =>
    `before a contract is signed the ${plainWords(String(facts["role"]))} accepts technically what was awarded`,
  mayGrantLess: () => "perhaps for less than was asked",
  calendarCountry: ({ country }) => `Deadlines count the working days of ${String(country)}.`,
  mondayToFriday: () => "Deadlines count Monday to Friday.",
  awardTolerance: ({ percent }) =>
    `An award up to ${String(percent)} % above its estimate needs no further approval; beyond that, the difference is approved.`,
  deputy: (facts) =>
    `${counted(Number(facts["days"]), "working day", "working days")} after a reminder also by the ${plainWords(String(facts["role"]))}`,
};

/** One sentence of a policy in English. */
const inEnglish = ({ id, facts }: Sentence): string => sentences[id](facts);

/** A rule as a paragraph: when it applies, then its steps by stage. */
export const renderRule = ({ ruleId, title, when, steps, beforeContract }: RuleInWords): string =>
  [
    `${ruleId}: ${title}`,
    `  When ${when.map(inEnglish).join(", and ")}:`,
    ...steps.map(
      ({ stage, stepId, sentences: told }) =>
        `    stage ${stage}, ${stepId}: ${told.map(inEnglish).join(", ")}.`,
    ),
    ...(beforeContract === undefined ? [] : [`    ${inEnglish(beforeContract)}.`]),
  ].join("\n");

/** A whole policy as paragraphs. */
export const renderPolicy = ({
  name,
  version,
  title,
  fictitious,
  sentences: onAll,
  rules,
}: PolicyInWords): string =>
  blocks(
    `${name}@${version}  ${title}${fictitious ? " (fictitious)" : ""}`,
    "Every rule that applies adds its steps; a stage opens when the one before it is complete.",
    onAll.map(inEnglish).join("\n"),
    ...rules.map(renderRule),
  );
