import type { Kind, Origin, Stage } from "./vocabulary.ts";

/**
 * Where a commitment's money stands, one cell per share: the dimensions roll-up totals are kept by.
 * `committedYear` is the year approval took effect, 0 before; `amount` is EUR with two decimals, signed in deltas.
 * `count` is 1 on a commitment's first cell only, so that counts add up over funds.
 */
export type RollupCell = {
  readonly stage: Stage;
  readonly committedYear: number;
  readonly frameworkCode: string;
  readonly fundCode: string;
  readonly kind: Kind;
  readonly donor: string;
  readonly origin: Origin;
  readonly amount: string;
  readonly count: number;
};
