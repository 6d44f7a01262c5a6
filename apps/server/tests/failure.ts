import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "../src/index.ts";

type ApiError = TRPCClientError<AppRouter>;
export type Failure = NonNullable<ApiError["data"]>;

const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError;

/** The error a call must end with; throws when it succeeds or fails without an answer of ours. */
export const failureOf = async (call: Promise<unknown>): Promise<Failure> => {
  const thrown = await call.then(
    (answer) => new Error(`the call succeeded: ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  if (isApiError(thrown) && thrown.data) return thrown.data;
  throw thrown;
};

/** The code of what a call failed with; throws what is no answer of ours. */
export const codeOf = (error: unknown): string => {
  if (isApiError(error) && error.data) return error.data.code;
  throw error;
};
