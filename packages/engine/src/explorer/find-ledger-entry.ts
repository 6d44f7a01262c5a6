import type { Ground } from "../ground.ts";
import { toEntryView } from "../queries/entry-view.ts";
import type { LedgerEntry } from "./ledger-views.ts";
import { readEntries } from "./read-rows.ts";

const selectChain = {
  name: "chain-of-entry",
  text: "SELECT chain_hash FROM entry WHERE stream = $1 AND version = $2",
};

/** The entry at a leaf, with what its chain hash was taken over; undefined where there is no leaf yet. */
export const findLedgerEntry = async (
  ground: Ground,
  leafIndex: number,
): Promise<LedgerEntry | undefined> => {
  const [found] = await readEntries(ground, [leafIndex]);
  if (found === undefined) return undefined;
  const { rows } = await ground.pool.query<{ chain_hash: Buffer }>({
    ...selectChain,
    values: [found.stream, found.version - 1],
  });
  return {
    ...toEntryView(found, []),
    reference: found.reference,
    previousChain: rows[0]?.chain_hash.toString("hex") ?? null,
  };
};
