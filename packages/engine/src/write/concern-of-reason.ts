import { concernOf, isReasonId, type ReasonConcern } from "@tiltas/workflows";

export type { ReasonConcern } from "@tiltas/workflows";

/** What a refusal's reason is about. Throws on an id nobody gives. */
export const concernOfReason = (id: string): ReasonConcern => {
  if (isReasonId(id)) return concernOf(id);
  throw new Error(`no refusal has the reason ${id}`);
};
