import type { Reason, Who } from "@tiltas/domain";
import { type ReasonId, remedyOf } from "@tiltas/workflows";

const nobody: Who = { roles: [], people: [] };

/** A reason the engine gives by itself, beside those of the rules; the one table of reasons names its remedy. */
export const engineReason = (
  id: ReasonId,
  facts: Readonly<Record<string, string>> = {},
  who: Who = nobody,
): Reason => ({ id, facts: { ...facts }, who, remedy: remedyOf(id) });
