import {
  type CommandId,
  commandIdSchema,
  type CommitmentId,
  type Outcome,
  parseInstant,
  type Receipt,
} from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import type { Command, Engine } from "@tiltas/engine";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import { type Choice, choiceFrom } from "./choice.ts";
import { checkCommitment, checkFunds, type Folded } from "./soak-check.ts";
import type { Lent } from "./soak-people.ts";
import { emptyTally, type SoakTally } from "./soak-tally.ts";
import type { SoakWorld } from "./soak-world.ts";

const hour = 3_600_000;

/** An answer that has to be given again whenever the same command comes again. */
export type Answered = { readonly command: Command; readonly answer: Outcome<Receipt> };

/** One sequence under way: its commitment as last seen, and what it remembers. */
export type Life = {
  readonly seed: number;
  readonly world: SoakWorld;
  readonly choice: Choice;
  readonly funds: readonly string[];
  readonly lent: Lent[];
  readonly answered: Answered[];
  readonly tally: SoakTally;
  /** The commitments of the sequence that came to their end; they still hold what they spent. */
  readonly ended: CommitmentSnapshot[];
  commitmentId: CommitmentId | undefined;
  now: Folded | undefined;
  elapsed: number;
  ids: number;
};

export const beginLife = (world: SoakWorld, seed: number): Life => ({
  seed,
  world,
  choice: choiceFrom(seed),
  funds: [`SOAK-${seed}-A`, `SOAK-${seed}-B`],
  lent: [],
  answered: [],
  tally: emptyTally(),
  ended: [],
  commitmentId: undefined,
  now: undefined,
  elapsed: 0,
  ids: 0,
});

/** A fresh id of the sequence's own: the same seed gives the same ids. */
export const nextUuid = (life: Life): string => {
  life.ids += 1;
  return seededUuid(life.seed, 1_000_000 + life.ids);
};

export const nextCommandId = (life: Life): CommandId => commandIdSchema.parse(nextUuid(life));

/** One of the two servers. */
export const someServer = ({ world, choice }: Life): Engine => choice.of(world.servers);

const begun = Date.parse("2026-12-01T09:00:00.000Z");

/** Lets so many hours pass. */
export const letPass = (life: Life, hours: number): void => {
  life.elapsed += hours * hour;
  life.world.setClock(parseInstant(new Date(begun + life.elapsed).toISOString()));
};

/** The calendar day so many days before the present one. */
export const daysAgo = (life: Life, days: number): string =>
  new Date(begun + life.elapsed - days * 24 * hour).toISOString().slice(0, 10);

/** Compares everything kept with the entries, and sees the commitment as it is now. */
export const lookAgain = async (life: Life): Promise<void> => {
  const { superuser } = life.world.opened;
  if (life.commitmentId !== undefined)
    life.now = await checkCommitment(superuser, life.commitmentId);
  const live = life.now === undefined ? [] : [life.now.snapshot];
  await checkFunds(superuser, life.funds, [...life.ended, ...live]);
};
