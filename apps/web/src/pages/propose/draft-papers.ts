import { type Document, documentSchema } from "@tiltas/domain";
import type { Text } from "../../i18n/use-text.ts";
import { problemsOf } from "../step/typed/parse-payload.ts";
import { isTree, readTyped, type TypedValues } from "../step/typed/read-typed.ts";
import type { DraftProblem, DraftReading } from "./draft-problems.ts";

/** A draft with the papers that will be attached once it is proposed. */
export type WholeDraft = DraftReading & { readonly papers: readonly Document[] };

/** What stands in the form for a paper nobody has described yet. */
export const emptyPaper = (): TypedValues => ({
  documentId: crypto.randomUUID(),
  kind: "",
  title: "",
});

/** The papers of a form or of a stored draft. */
export const papersIn = (typed: TypedValues): readonly TypedValues[] => {
  const { papers } = typed;
  return Array.isArray(papers) ? papers.filter(isTree) : [];
};

/** The draft's papers beside its content, and what is wrong with them. */
export const withPapers = (
  reading: DraftReading,
  typed: readonly TypedValues[],
  text: Text,
): WholeDraft => {
  const parsed = typed.map((paper) => documentSchema.safeParse(readTyped(paper, text.language)));
  const issues = parsed.flatMap(({ error }, index) =>
    (error?.issues ?? []).map((issue) => ({ ...issue, path: ["papers", index, ...issue.path] })),
  );
  const problems = problemsOf(text, issues).map((problem): DraftProblem => ({
    ...problem,
    section: "papers",
  }));
  return {
    ...reading,
    problems: [...reading.problems, ...problems],
    papers: parsed.flatMap((paper) => (paper.success ? [paper.data] : [])),
  };
};
