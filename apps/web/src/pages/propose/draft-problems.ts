import { type CommitmentContent, commitmentContentSchema, parseIsoDate } from "@tiltas/domain";
import type { Text } from "../../i18n/use-text.ts";
import { reasonText } from "../../law/reason-text.ts";
import { type FieldProblem, problemsOf } from "../step/typed/parse-payload.ts";
import { startContent } from "./content/start-content.ts";
import type { DraftSection } from "./draft-body.ts";
import { draftReasons } from "./draft-law.ts";
import type { Proposing } from "./proposing.ts";

/** A problem of a draft, and the section it is put right in. */
export interface DraftProblem extends FieldProblem {
  readonly section: DraftSection;
  /** The law's reason, where it is the law that speaks. */
  readonly reason?: string;
}

export interface DraftReading {
  readonly problems: readonly DraftProblem[];
  /** What can be sent; undefined while a field is not as the schema wants it. */
  readonly content: CommitmentContent | undefined;
}

type Read = Readonly<Record<string, unknown>>;

const sectionOf = (field: string): DraftSection => {
  if (field.startsWith("content.lines")) return "lines";
  if (field.startsWith("content.shares")) return "funding";
  return field.startsWith("content.requiredDocuments") ? "papers" : "need";
};

const fieldOfReason: Readonly<Record<string, { section: DraftSection; field: string }>> = {
  lineWithoutValue: { section: "lines", field: "content.lines" },
  sharesDoNotAddUp: { section: "funding", field: "content.shares" },
  fundNotNamed: { section: "funding", field: "content.shares" },
};

/** Lines and shares as the law may judge them before the rest is filled in. */
const findJudgeable = (read: Read): CommitmentContent | undefined => {
  const { donor, recipient } = startContent();
  const parsed = commitmentContentSchema.safeParse({
    title: "-",
    justification: "-",
    kind: "military",
    sourcing: read["sourcing"] ?? "purchase",
    classification: "public",
    donor: read["donor"] ?? donor,
    recipient,
    destinations: [],
    lines: read["lines"],
    shares: read["shares"],
    requiredDocuments: [],
  });
  return parsed.success ? parsed.data : undefined;
};

interface Asking {
  readonly text: Text;
  readonly proposing: Proposing;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const lawProblems = (read: Read, { text, proposing, today }: Asking): readonly DraftProblem[] => {
  const content = findJudgeable(read);
  if (content === undefined) return [];
  return draftReasons(content, proposing, parseIsoDate(today)).map((reason) => {
    const { section, field } = fieldOfReason[reason.id] ?? { section: "check", field: "" };
    const said = reasonText(text, reason);
    return { section, field, text: said, inSummary: said, reason: reason.id };
  });
};

/** Everything that stands between a draft and its sending, by section. */
export const readDraft = (read: Read, asking: Asking): DraftReading => {
  const parsed = commitmentContentSchema.safeParse(read);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ ...issue, path: ["content", ...issue.path] }));
  const problems = problemsOf(asking.text, issues).map((problem) => ({
    ...problem,
    section: sectionOf(problem.field),
  }));
  return {
    problems: [...problems, ...lawProblems(read, asking)],
    content: parsed.success ? parsed.data : undefined,
  };
};
