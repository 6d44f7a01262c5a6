import type { MachineName } from "@tiltas/domain";

/** The versions of the commitment machine and how many commitments live under each. */
export type MachineView = {
  readonly machine: MachineName;
  /** The versions this program has, the oldest first. */
  readonly shipped: readonly number[];
  /** The version in which new commitments begin. */
  readonly inForce: number;
  /** Every adoption, the oldest first; none while the database is under the version it began in. */
  readonly adoptions: readonly { readonly version: number; readonly adoptedAt: string }[];
  /** Commitments that have not ended, by the version they live under. */
  readonly live: readonly { readonly version: number; readonly count: number }[];
  /** How many of them still wait to be moved to the version in force. */
  readonly waiting: number;
};

/** Commitments of one version in one state, and whether they can move. */
export type MachineCheckGroup = {
  readonly version: number;
  readonly state: string;
  readonly count: number;
  /** Why they cannot; null when they can. */
  readonly reason: string | null;
};

/** Whether every live commitment of an older version has a place under a version, and which have none. */
export type MachineCheck = {
  readonly toVersion: number;
  readonly live: number;
  readonly can: number;
  readonly groups: readonly MachineCheckGroup[];
  /** The first hundred that cannot; `live` less `can` tells how many there are. */
  readonly cannot: readonly {
    readonly reference: string;
    readonly state: string;
    readonly reason: string;
  }[];
};
