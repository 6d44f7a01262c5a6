import type { CommitmentId, ManyEventName, PersonId, Reason } from "@tiltas/domain";
import { fundMoves, type ManyAsked } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { InputError } from "../input-error.ts";
import { dayOf } from "../ministry-day.ts";
import type { KnownPeople } from "../people-cache/people-cache.ts";
import { fundsLeft } from "./funds-left.ts";
import { judgeInSomeName } from "./judge-in-some-name.ts";
import { snapshotsOf } from "./read-snapshots.ts";

/** One commitment as it was looked at. */
export type Judged = {
  readonly commitmentId: CommitmentId;
  readonly target: string | undefined;
  /** Who lends the role it would be done in; absent where the asker's own suffices. */
  readonly onBehalfOf: PersonId | undefined;
  readonly expectedRevision: number;
  readonly reasons: readonly Reason[];
};

// Between two chunks the server answers others: a chunk is judged in some twenty milliseconds.
const chunk = 50;

/** What the law is asked for a person, on people and policy no older than now. */
export const askedBy = async (
  { people, policy, clock, timing }: Ground,
  person: PersonId,
  event: ManyEventName,
): Promise<ManyAsked & { readonly directory: KnownPeople }> => {
  const now = timing.elapsed();
  const [directory, inForce] = await Promise.all([people.since(now), policy.since(now)]);
  const at = clock.now();
  const roles = directory.byId.get(person)?.roles ?? [];
  return { event, asker: { person, roles }, at, today: dayOf(at), directory, policy: inForce };
};

/**
 * Asks the law about each commitment, in order, as if those before it had been done: a fund that the first ones use
 * up has nothing left for the next.
 * @throws InputError for an id of no commitment
 */
export const judgeSelected = async (
  ground: Ground,
  asked: ManyAsked & { readonly directory: KnownPeople },
  ids: readonly CommitmentId[],
): Promise<readonly Judged[]> => {
  const funds = await fundsLeft(ground);
  const judged: Judged[] = [];
  for (let start = 0; start < ids.length; start += chunk) {
    const some = ids.slice(start, start + chunk);
    const snapshots = await snapshotsOf(ground.pool, some);
    for (const commitmentId of some) {
      const snapshot = snapshots.get(commitmentId);
      if (snapshot === undefined)
        throw new InputError("selection", "commitmentNotFound", `${commitmentId} is no commitment`);
      const judgement = judgeInSomeName(snapshot, asked);
      const { target, expectedRevision, onBehalfOf } = judgement;
      const over = judgement.can
        ? await funds.take(fundMoves(snapshot, judgement.after))
        : undefined;
      const reasons = judgement.can ? (over === undefined ? [] : [over]) : judgement.reasons;
      judged.push({ commitmentId, target, onBehalfOf, expectedRevision, reasons });
    }
  }
  return judged;
};
