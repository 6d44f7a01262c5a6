import type { PayloadOf } from "@tiltas/domain";
import type { Note, Problem } from "./problem.ts";

export type ImportedCommitment = PayloadOf<"commitment.import">;

/** What a donor has in the file. `total` is EUR with two decimals, over the commitments that have a value. */
export type DonorTotal = {
  readonly donor: string;
  readonly name: string;
  readonly commitments: number;
  readonly total: string;
};

/** What a file holds, before anything is written. With problems it should not be committed: their packages are left out. */
export type Preview = {
  readonly profile: "kiel";
  /** Rows below the header, blank ones not counted. */
  readonly rows: number;
  readonly lines: number;
  readonly commitments: readonly ImportedCommitment[];
  /** In the order in which the file first names them. */
  readonly donors: readonly DonorTotal[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
};
