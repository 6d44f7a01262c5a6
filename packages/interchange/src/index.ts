export { csvRecord } from "./csv/write-csv.ts";
export { findIsoDay } from "./day.ts";
export { type PlannedImport, toImportPlan } from "./import-plan.ts";
export { previewKiel } from "./kiel/preview-kiel.ts";
export type { DonorTotal, ImportedCommitment, Preview } from "./preview.ts";
export {
  type Note,
  type NoteId,
  noteIds,
  type Problem,
  type ProblemId,
  problemIds,
} from "./problem.ts";
