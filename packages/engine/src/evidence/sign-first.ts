import type { Checkpoints } from "../checkpoints/open-checkpoints.ts";
import { findLedgerKey } from "../checkpoints/ledger-key.ts";
import type { Signing } from "../checkpoints/sign-when-due.ts";
import { SignerRefusal } from "../checkpoints/signer-alarm.ts";
import type { Ground } from "../ground.ts";
import { sequence } from "../sequence/sequence.ts";
import { LeafGapError } from "../tree/extend-tree.ts";
import { TreeError } from "../tree/stored-tree.ts";
import type { UnsignedBecause } from "./evidence.ts";

/** Work is taken over in rounds of some thousands; a ledger that outgrows them is signed by its server in time. */
const mostRounds = 10_000;

const untilIdle = async (round: () => Promise<number>): Promise<void> => {
  for (let rounds = 0; rounds < mostRounds; rounds += 1) if ((await round()) === 0) return;
};

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof SignerRefusal || thrown instanceof TreeError || thrown instanceof LeafGapError;

/**
 * Orders and signs what was recorded, if the ledger's key is here: it never makes one, for whoever only reads must not
 * name the ledger. Returns why entries that are left over are not signed.
 * @throws only what the database throws
 */
export const signFirst = async (
  signing: Signing & { readonly ground: Ground },
  { signAll }: Pick<Checkpoints, "signAll">,
): Promise<UnsignedBecause> => {
  try {
    if ((await findLedgerKey(signing.folder, signing.settings)) === undefined) return "noKey";
    await untilIdle(async () => sequence(signing.ground));
    await untilIdle(signAll);
    return "recordedMeanwhile";
  } catch (thrown) {
    if (isRefusal(thrown)) return "signerRefused";
    throw thrown;
  }
};
