import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { english } from "../../testing/english.ts";
import { papersIn, withPapers } from "./draft-papers.ts";

const nothing = { problems: [], content: undefined };
const file = {
  fileName: "need.pdf",
  mediaType: "application/pdf",
  size: 3,
  sha256: "ab".repeat(32),
};
const described = { documentId: seededUuid(1, 1), kind: "needStatement", title: "Need" };

test("a described paper with its file will be attached", () => {
  const { papers, problems } = withPapers(nothing, [{ ...described, ...file }], english);
  expect(papers).toEqual([{ ...described, ...file }]);
  expect(problems).toEqual([]);
});

test("a paper without its file, kind or title is a problem of the papers, by row and field", () => {
  const typed = [
    { ...described, ...file },
    { documentId: seededUuid(1, 2), kind: "", title: "" },
  ];
  const { papers, problems } = withPapers(nothing, typed, english);
  expect(papers).toHaveLength(1);
  expect(problems.map(({ section, field, inSummary }) => [section, field, inSummary])).toEqual([
    ["papers", "papers.1.kind", "Kind of document, row 2: Choose one"],
    ["papers", "papers.1.title", "Title, row 2: Fill this in"],
    ["papers", "papers.1.file", "File, row 2: Fill this in"],
  ]);
});

test("a draft written before it could hold papers holds none", () => {
  expect(papersIn({})).toEqual([]);
  expect(papersIn({ papers: "?" })).toEqual([]);
});
