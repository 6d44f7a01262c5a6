import type { Writing } from "../write/writing.ts";
import type { ImportPlan, ImportResult } from "./import-plan.ts";
export const importCommitments = async (_writing: Writing, _plan: ImportPlan): Promise<ImportResult> => {
  throw new Error("importCommitments");
};
