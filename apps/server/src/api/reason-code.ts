import type { TRPCError } from "@trpc/server";
import { concernOfReason, type ReasonConcern } from "@tiltas/engine";

type Code = TRPCError["code"];

/** The tRPC code (and so the HTTP status) by what the decisive reason is about. */
export const codeOf = (reasonId: string): Code =>
  reasonId === "tooBusy" ? "SERVICE_UNAVAILABLE" : codeOfConcern(concernOfReason(reasonId));

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
    case "signIn":
      return "UNAUTHORIZED";
    default:
      return concern satisfies never;
  }
}
