import type { Refusal } from "@tiltas/domain";
import { TRPCError } from "@trpc/server";
import { codeOf } from "./reason-code.ts";

/** Carries a refusal through tRPC's throw to the shape of the answer. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reasons[0].id);
    this.refusal = refusal;
  }
}

/** The error that tells a refusal, its code by the decisive reason. */
export const refusedError = (refusal: Refusal): TRPCError => {
  const cause = new RefusedError(refusal);
  return new TRPCError({ code: codeOf(refusal.reasons[0].id), message: cause.message, cause });
};
