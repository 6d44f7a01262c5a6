import { machineVersions } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { isLive } from "./live-commitments.ts";
import type { MachineView } from "./machine-view.ts";

const selectAdoptions = `SELECT number AS version, adopted_at AS "adoptedAt" FROM machine_version
  WHERE machine = 'commitment' ORDER BY number`;

const selectLive = `SELECT machine_version AS version, count(*)::int AS count FROM commitment
  WHERE ${isLive} GROUP BY machine_version ORDER BY machine_version`;

/** The versions of the commitment machine, which is in force, and how far its live commitments have moved. */
export const machines = async ({ pool, machine }: Ground): Promise<MachineView> => {
  const [inForce, adoptions, live] = await Promise.all([
    machine.current(),
    pool.query<MachineView["adoptions"][number]>(selectAdoptions),
    pool.query<MachineView["live"][number]>(selectLive),
  ]);
  return {
    machine: "commitment",
    shipped: machineVersions,
    inForce,
    adoptions: adoptions.rows,
    live: live.rows,
    waiting: live.rows
      .filter(({ version }) => version < inForce)
      .reduce((sum, { count }) => sum + count, 0),
  };
};
