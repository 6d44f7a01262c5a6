import { type DraftSection, draftSections } from "./draft-body.ts";
import type { DraftProblem } from "./draft-problems.ts";

/** How far a section is: untouched, with problems, done; the last one waits for the others. */
export type SectionStatus =
  | { readonly kind: "toDo" }
  | { readonly kind: "problems"; readonly count: number }
  | { readonly kind: "done" }
  | { readonly kind: "cannotStart" };

/** The status of each section; a section nobody has looked at yet has nothing wrong with it, only to do. */
export const sectionStatuses = (
  problems: readonly DraftProblem[],
  seen: readonly DraftSection[],
): Readonly<Record<DraftSection, SectionStatus>> => {
  const countIn = (section: DraftSection): number =>
    problems.filter((problem) => problem.section === section).length;
  const statusOf = (section: DraftSection): SectionStatus => {
    const isSeen = seen.includes(section);
    const count = countIn(section);
    if (count > 0) return isSeen ? { kind: "problems", count } : { kind: "toDo" };
    return isSeen ? { kind: "done" } : { kind: "toDo" };
  };
  const isBlocked = problems.length > 0;
  return {
    need: statusOf("need"),
    lines: statusOf("lines"),
    funding: statusOf("funding"),
    papers: statusOf("papers"),
    check: isBlocked ? { kind: "cannotStart" } : { kind: "toDo" },
  };
};

/** The section after one; the last has none. */
export const sectionAfter = (section: DraftSection): DraftSection =>
  draftSections[draftSections.indexOf(section) + 1] ?? "check";

/** The section before one; the first has none. */
export const sectionBefore = (section: DraftSection): DraftSection | undefined =>
  draftSections[draftSections.indexOf(section) - 1];

/** Where to go on: the first section that is not done. */
export const nextToDo = (statuses: Readonly<Record<DraftSection, SectionStatus>>): DraftSection =>
  draftSections.find((section) => statuses[section].kind !== "done") ?? "check";
