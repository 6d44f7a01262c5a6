import type { Ground } from "../ground.ts";
import { findMarks } from "./find-marks.ts";
import type { LeafPage, LedgerFilter, LedgerPage } from "./ledger-views.ts";
import { readEntries, toLedgerRow } from "./read-rows.ts";

/**
 * Every entry of every stream in the ledger's own order, newest first, as far as it matches. Entries not yet ordered
 * are not in it.
 * @throws InputError for a `size` outside 1 to 200, or a subject that names nothing there can be
 */
export const exploreEntries = async (
  ground: Ground,
  filter: LedgerFilter,
  page: LeafPage,
): Promise<LedgerPage> => {
  const { indexes, next, newer, head } = await findMarks(ground, filter, page);
  const rows = await readEntries(ground, indexes);
  return { rows: rows.map(toLedgerRow), next, newer, leafIndex: head };
};
