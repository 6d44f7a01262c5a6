import { TRPCError } from "@trpc/server";

export type LookAlike = { readonly reference: string; readonly title: string };

/** A reference nobody bears, with those that look like it. */
export class NoSuchReferenceError extends Error {
  override readonly name = "NoSuchReferenceError";
  readonly lookAlikes: readonly LookAlike[];
  constructor(lookAlikes: readonly LookAlike[]) {
    super("No commitment has this reference.");
    this.lookAlikes = lookAlikes;
  }
}

/** The 404 of a reference, telling its look-alikes. */
export const noSuchReference = (lookAlikes: readonly LookAlike[]): TRPCError => {
  const cause = new NoSuchReferenceError(lookAlikes);
  return new TRPCError({ code: "NOT_FOUND", message: cause.message, cause });
};
