import type { CommitmentState, Outcome } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  machineVersionOf,
  migrateSnapshot,
  restoreSnapshot,
} from "@tiltas/workflows";
import type pg from "pg";
import { pagesOfOlder } from "./live-commitments.ts";
import type { MachineCheck, MachineCheckGroup } from "./machine-view.ts";

const pageSize = 200;
const mostNamed = 100;

type Stored = {
  readonly id: string;
  readonly reference: string;
  readonly state: CommitmentState;
  readonly snapshot: unknown;
};

/** The snapshot under a later version, moved from version to version as the job will move it. */
const movedTo = (snapshot: CommitmentSnapshot, version: number): Outcome<CommitmentSnapshot> => {
  const next = migrateSnapshot(snapshot);
  return !next.ok || machineVersionOf(next.value) >= version ? next : movedTo(next.value, version);
};

type Count = { readonly group: MachineCheckGroup; count: number };

/** Asks of every live commitment of an older version whether it has a place under `toVersion`; a page in memory at a time. */
export const checkMachine = async (pool: pg.Pool, toVersion: number): Promise<MachineCheck> => {
  const counts = new Map<string, Count>();
  const cannot: MachineCheck["cannot"][number][] = [];
  let live = 0;
  let can = 0;
  const columns = "id, reference, state, snapshot";
  for await (const page of pagesOfOlder<Stored>(pool, columns, toVersion, pageSize))
    for (const { reference, state, snapshot, machine_version: version } of page) {
      const moved = movedTo(restoreSnapshot(snapshot), toVersion);
      const reason = moved.ok ? null : moved.reasons[0].id;
      live += 1;
      if (reason === null) can += 1;
      else if (cannot.length < mostNamed) cannot.push({ reference, state, reason });
      const key = `${version} ${state} ${reason}`;
      const known = counts.get(key) ?? { group: { version, state, count: 0, reason }, count: 0 };
      known.count += 1;
      counts.set(key, known);
    }
  const groups = [...counts.values()].map(({ group, count }) => ({ ...group, count }));
  return { toVersion, live, can, groups, cannot };
};
