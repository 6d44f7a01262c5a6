import type { TRPCError } from "@trpc/server";
import { concernOf, type ReasonConcern } from "./reason-concern.ts";

type Code = TRPCError["code"];

/** The tRPC code (and so the HTTP status) by what the decisive reason is about. */
export const codeOf = (reasonId: string): Code => codeOfConcern(concernOf(reasonId));

function codeOfConcern(concern: ReasonConcern): Code {
  switch (concern) {
    case "role":
    case "separation":
      return "FORBIDDEN";
    case "already":
    case "state":
    case "conflict":
      return "CONFLICT";
    case "needs":
      return "PRECONDITION_FAILED";
    case "input":
      return "BAD_REQUEST";
    case "notFound":
      return "NOT_FOUND";
    default:
      return concern satisfies never;
  }
}
