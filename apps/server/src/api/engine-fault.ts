import { InputError } from "@tiltas/engine";
import { TRPCError } from "@trpc/server";

/** Codes that say the database is away or full, not that the question is wrong (PostgreSQL, appendix A; Node; Prisma). */
const awayCodes =
  /^(?:08\w{3}|53\w{3}|57P0[123]|57014|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024)$/;
const awayMessages =
  /timeout exceeded when trying to connect|connection terminated|cannot use a pool after/i;

const deepest = 5;

const isAway = (error: Error): boolean =>
  ("code" in error && typeof error.code === "string" && awayCodes.test(error.code)) ||
  awayMessages.test(error.message);

/** Whether the database, not the caller, is why it failed; looks through the causes. */
const isUnavailable = (thrown: unknown, depth = 0): boolean =>
  thrown instanceof Error &&
  depth < deepest &&
  (isAway(thrown) || isUnavailable(thrown.cause, depth + 1));

/** What the engine threw, as the error to answer with: wrong input, busy ground, or unexpected as it is. */
export const explainFault = (error: TRPCError): TRPCError => {
  const { cause } = error;
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  if (cause instanceof InputError)
    return new TRPCError({ code: "BAD_REQUEST", message: cause.message, cause });
  if (isUnavailable(cause))
    return new TRPCError({
      code: "SERVICE_UNAVAILABLE",
      message: "The database does not answer. Try again.",
      cause,
    });
  return error;
};
