import { setTimeout } from "node:timers/promises";
import type { Checkpoints } from "../checkpoints/open-checkpoints.ts";
import { findLedgerKey } from "../checkpoints/ledger-key.ts";
import type { Signing } from "../checkpoints/sign-when-due.ts";
import { SignerRefusal } from "../checkpoints/signer-alarm.ts";
import type { Ground } from "../ground.ts";
import { sequence } from "../sequence/sequence.ts";
import type { UnsignedBecause } from "./evidence.ts";

/** Work is taken over in rounds of some thousands; a ledger that outgrows them is signed by its server in time. */
const mostRounds = 10_000;

const untilIdle = async (round: () => Promise<number>): Promise<void> => {
  for (let rounds = 0; rounds < mostRounds; rounds += 1) if ((await round()) === 0) return;
};

/** How often, and how many milliseconds apart, the turn is waited for that another server's signer has now. */
const patience = { looks: 40, ms: 50 };

const selectSigned = `SELECT coalesce((SELECT max(size) FROM checkpoint), 0) >=
  (SELECT coalesce(max(index) + 1, 0) FROM leaf) AS signed`;

const signLeaves = async (
  { pool }: Pick<Ground, "pool">,
  signAll: Checkpoints["signAll"],
): Promise<void> => {
  for (let looks = 0; looks < patience.looks; looks += 1) {
    await untilIdle(signAll);
    const { rows } = await pool.query<{ signed: boolean }>(selectSigned);
    if (rows[0]?.signed === true) return;
    await setTimeout(patience.ms);
  }
};

/** The signer tells its alarm itself; a ledger that may not be signed is evidence all the more. */
const isSigned = async (
  ground: Pick<Ground, "pool">,
  signAll: Checkpoints["signAll"],
): Promise<boolean> => {
  try {
    await signLeaves(ground, signAll);
    return true;
  } catch {
    return false;
  }
};

const isKeyHere = async ({ folder, settings }: Signing): Promise<boolean | undefined> => {
  try {
    return (await findLedgerKey(folder, settings)) !== undefined;
  } catch (thrown) {
    if (thrown instanceof SignerRefusal) return undefined;
    throw thrown;
  }
};

/** Why nothing this program does would sign what is recorded now, or that it would. */
export const whyUnsigned = async (signing: Signing): Promise<UnsignedBecause> => {
  const isHere = await isKeyHere(signing);
  if (isHere === undefined) return "signerRefused";
  return isHere ? "recordedMeanwhile" : "noKey";
};

/**
 * Orders and signs what was recorded, if the ledger's key is here: it never makes one, for whoever only reads must not
 * name the ledger. Returns why entries that are left over are not signed.
 */
export const signFirst = async (
  signing: Signing & { readonly ground: Ground },
  { signAll }: Pick<Checkpoints, "signAll">,
): Promise<UnsignedBecause> => {
  const because = await whyUnsigned(signing);
  if (because !== "recordedMeanwhile") return because;
  await untilIdle(async () => sequence(signing.ground));
  return (await isSigned(signing.ground, signAll)) ? because : "signerRefused";
};
