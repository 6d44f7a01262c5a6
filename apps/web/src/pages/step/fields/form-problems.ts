import { useState } from "react";
import type { FieldProblem } from "../typed/parse-payload.ts";

interface Attempt {
  readonly count: number;
  readonly problems: readonly FieldProblem[];
  readonly isFromServer: boolean;
}

/**
 * Problems of a form: none before the first attempt; then each control shows its own as it stands now, and the
 * summary what is left of what the last attempt found. What the server found stays until the next attempt.
 * @param now what is wrong with the form at this moment
 */
export const useFormProblems = (now: readonly FieldProblem[]) => {
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, problems: [], isFromServer: false });
  const { count, problems, isFromServer } = attempt;
  const shown = count === 0 || isFromServer ? problems : now;
  return {
    attempt: count,
    summary: problems
      .filter(({ field }) => shown.some((one) => one.field === field))
      .map(({ field, inSummary }) => ({ text: inSummary, fieldId: field })),
    byField: new Map(shown.map(({ field, text }) => [field, text])),
    /** Notes what an attempt to go on found. */
    note: (found: readonly FieldProblem[], fromServer = false): void =>
      setAttempt(({ count: before }) => ({
        count: before + 1,
        problems: found,
        isFromServer: fromServer,
      })),
  };
};
