import type { Ground } from "../ground.ts";
import type { Job } from "../sequence/jobs.ts";
import { extendTree, LeafGapError } from "../tree/extend-tree.ts";
import { type Queryable, TreeError } from "../tree/stored-tree.ts";
import { treeExtent, treeSize } from "../tree/tree-extent.ts";
import { type SignerAlarm, SignerRefusal } from "./signer-alarm.ts";
import { type Signing, signWhenDue } from "./sign-when-due.ts";
import { withTreeLock } from "./with-tree-lock.ts";

/** The job that grows the tree and signs it, and what it has to complain about. */
export type Checkpoints = {
  readonly job: Job;
  /** One round: returns how many nodes and checkpoints were stored. Throws when the ledger may not be signed. */
  readonly round: () => Promise<number>;
  /** Why nothing is signed; undefined while all is well. */
  readonly alarm: () => SignerAlarm | undefined;
};

/** Milliseconds between looks when nothing was added: what is altered by force is noticed as soon. */
const idle = 1000;

const faultOf = (thrown: unknown): Omit<SignerAlarm, "since"> => {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof SignerRefusal) return { fault: thrown.fault, message };
  const isTampered = thrown instanceof TreeError || thrown instanceof LeafGapError;
  return { fault: isTampered ? "treeAltered" : "roundFailed", message };
};

const growAndSign = async (signing: Signing, db: Queryable): Promise<number> => {
  const before = await treeExtent(db);
  if (before.leaves < before.built)
    throw new SignerRefusal(
      "treeTruncated",
      `The ledger's order has ${before.leaves} entries, but its tree was built upon ${before.built}.`,
    );
  const grown = await extendTree(db, before);
  const size = treeSize(await treeExtent(db));
  return grown + (await signWhenDue(signing, db, size));
};

/** Opens the signer; it reads its key and its memory anew in every round, and makes both in the first one of all. */
export const openCheckpoints = (
  signing: Signing & { readonly ground: Pick<Ground, "pool"> },
): Checkpoints => {
  const { ground } = signing;
  let alarm: SignerAlarm | undefined;
  const tell = (next: Omit<SignerAlarm, "since"> | undefined): void => {
    if (next?.message === alarm?.message) return;
    alarm = next === undefined ? undefined : { ...next, since: ground.clock.now() };
    if (next === undefined) ground.say("The ledger is signed again.");
    else ground.say(`ALARM: the ledger is not signed (${next.fault}). ${next.message}`);
  };
  const round = async (): Promise<number> => {
    try {
      const done = await withTreeLock(ground.pool, async (db) => growAndSign(signing, db));
      // Whoever did not get its turn has seen nothing.
      if (done !== undefined) tell(undefined);
      return done ?? 0;
    } catch (thrown) {
      tell(faultOf(thrown));
      throw thrown;
    }
  };
  const quietRound = async (): Promise<number> => {
    try {
      return await round();
    } catch (thrown) {
      // The alarm has told of it, once; a failure of the database is the job's to tell.
      if (faultOf(thrown).fault === "roundFailed") throw thrown;
      return 0;
    }
  };
  return {
    round,
    job: { name: "checkpoints", round: quietRound, idle },
    alarm: () => alarm,
  };
};
