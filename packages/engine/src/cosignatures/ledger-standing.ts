import type { Instant } from "@tiltas/domain";
import { encodeBase64, formatVerifier, type NoteVerifier } from "@tiltas/ledger";
import { findNewestRow } from "../checkpoints/checkpoint-rows.ts";
import type { SignerAlarm } from "../checkpoints/signer-alarm.ts";
import type { Ground } from "../ground.ts";
import { findNewestBy } from "./cosignature-rows.ts";

/** What a known witness signed last; null while it signed nothing. */
export type WitnessStanding = {
  readonly name: string;
  readonly last: { readonly size: string; readonly at: Instant } | null;
};

/** How the ledger stands at this moment: what it signed last, who watches it, why it is not signed if so. */
export type LedgerStanding = {
  readonly now: Instant;
  readonly checkpoint: {
    readonly size: string;
    /** Base64, as the note has it. */
    readonly root: string;
    readonly key: string;
    readonly signedAt: Instant;
  } | null;
  readonly alarm: SignerAlarm | null;
  readonly witnesses: readonly WitnessStanding[];
};

/** Reads how the ledger stands, as this server sees it. */
export const readLedgerStanding = async (
  { pool, clock }: Pick<Ground, "pool" | "clock">,
  witnesses: readonly NoteVerifier[],
  alarm: SignerAlarm | undefined,
): Promise<LedgerStanding> => {
  const newest = await findNewestRow(pool);
  const standings = witnesses.map(async (witness) => {
    const last = await findNewestBy(pool, formatVerifier(witness));
    return {
      name: witness.name,
      last: last === undefined ? null : { size: last.size, at: last.at },
    };
  });
  return {
    now: clock.now(),
    checkpoint:
      newest === undefined
        ? null
        : {
            size: newest.size,
            root: encodeBase64(newest.root),
            key: newest.key,
            signedAt: newest.signed_at,
          },
    alarm: alarm ?? null,
    witnesses: await Promise.all(standings),
  };
};
