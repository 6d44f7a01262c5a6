import {
  findCode,
  findFieldProblems,
  findRefusal,
  isRetryable,
  isSignedOut,
} from "../../../api/failure.ts";

/**
 * What a failed command means to its author: refused with reasons, fields the server found wrong, the session over,
 * an answer lost (it may or may not be recorded), or forbidden or otherwise turned down without a reason.
 */
export type FailureKind = "refused" | "fields" | "signedOut" | "lost" | "denied";

export const failureKind = (error: unknown): FailureKind => {
  if (isSignedOut(error)) return "signedOut";
  if (isRetryable(error) || findCode(error) === "SERVICE_UNAVAILABLE") return "lost";
  if (findFieldProblems(error).length > 0) return "fields";
  if (findRefusal(error) !== undefined) return "refused";
  return findCode(error) === undefined ? "lost" : "denied";
};

/** Whether the answer says for certain that nothing was recorded. */
export const isTurnedDown = (error: unknown): boolean => {
  const kind = failureKind(error);
  return kind === "refused" || kind === "fields" || kind === "denied";
};
