import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "./app-router.ts";

type ApiError = TRPCClientError<AppRouter>;

function isApiError(error: unknown): error is ApiError {
  return error instanceof TRPCClientError;
}

/** The tRPC code of a failed call, e.g. `NOT_FOUND`; undefined if no answer came at all. */
export function findCode(error: unknown): string | undefined {
  return isApiError(error) ? error.data?.code : undefined;
}

export function isSignedOut(error: unknown): boolean {
  return findCode(error) === "UNAUTHORIZED";
}

export function isNotFound(error: unknown): boolean {
  return findCode(error) === "NOT_FOUND";
}

/** The content was changed by someone else since it was read. */
export function isConflict(error: unknown): boolean {
  return findCode(error) === "CONFLICT";
}

/** References that look like one nobody knows. */
export function findLookAlikes(error: unknown): readonly { reference: string; title: string }[] {
  return isApiError(error) ? (error.data?.lookAlikes ?? []) : [];
}

/** Why the server refused, in the ids the screen also has; undefined when it did not. */
export function findRefusal(error: unknown) {
  return isApiError(error) ? error.data?.refusal : undefined;
}

/** The fields the server found wrong. */
export function findFieldProblems(error: unknown): readonly { path: string; message: string }[] {
  return isApiError(error) ? (error.data?.fields ?? []) : [];
}

/** No answer came, or not one of our server's: a broken line, a proxy, a restart. */
export function isUnreachable(error: unknown): boolean {
  return isApiError(error) && error.data === undefined;
}

/** An answer that may differ next time; a refusal never does. */
export function isRetryable(error: unknown): boolean {
  return isUnreachable(error) || findCode(error) === "INTERNAL_SERVER_ERROR";
}

/** What the server found wrong with one field; undefined when it found nothing. */
export function findFieldFault(error: unknown, path: string): string | undefined {
  return findFieldProblems(error).find((problem) => problem.path === path)?.message;
}
