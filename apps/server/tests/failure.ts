import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "../src/index.ts";

export type Failure = NonNullable<TRPCClientError<AppRouter>["data"]>;

/** The error a call must end with; throws when it succeeds or fails without an answer of ours. */
export const failureOf = async (call: Promise<unknown>): Promise<Failure> => {
  const thrown = await call.then(
    (answer) => new Error(`the call succeeded: ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  );
  if (thrown instanceof TRPCClientError && thrown.data !== undefined && thrown.data !== null) return thrown.data;
  throw thrown;
};
