import type { Receipt } from "@tiltas/domain";
import type { FundMove } from "@tiltas/workflows";
import { findBrokenCheck, isKnownCommand } from "./database-error.ts";
import { withPatience } from "./patience.ts";
import { prepare, type ToWrite } from "./prepared.ts";
import type { Writing } from "./writing.ts";

/**
 * `written`: the entry stands. Else nothing was written: `outrun`, the commitment moved on meanwhile; `known`, the
 * command id was used before; `ceiling`, a fund would pass its ceiling.
 */
export type Written =
  | { readonly done: "written"; readonly receipt: Receipt }
  | { readonly done: "outrun" | "known" }
  | { readonly done: "ceiling"; readonly moves: readonly FundMove[] };

/** Writes everything one event changes, in one statement, perhaps together with others' events. */
export const writeEvent = async (
  { ground, writeOne }: Writing,
  toWrite: ToWrite,
): Promise<Written> => {
  const prepared = prepare(toWrite, ground.ids);
  try {
    const isWritten = await withPatience(ground, async () => writeOne(prepared));
    return isWritten ? { done: "written", receipt: prepared.receipt } : { done: "outrun" };
  } catch (thrown) {
    if (isKnownCommand(thrown)) return { done: "known" };
    if (findBrokenCheck(thrown) === "fund_ceiling_holds")
      return { done: "ceiling", moves: prepared.rows.moves };
    throw thrown;
  }
};
