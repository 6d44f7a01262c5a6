import { currentMachineVersion, isMachineVersion, type MachineVersion } from "@tiltas/workflows";
import type pg from "pg";
import { kept, type Kept } from "../kept.ts";
import type { Timing } from "../ports/timing.ts";

/** The version of the commitment machine in which new commitments begin. */
export type MachineCache = Kept<MachineVersion>;

/** A version was adopted that this program does not have: it is older than another server's. */
class MachineNotShippedError extends Error {
  override readonly name = "MachineNotShippedError";
  readonly version: number;
  constructor(version: number) {
    super(
      `version ${version} of the commitment machine is in force, and this program knows none above ${currentMachineVersion}: run the newer program`,
    );
    this.version = version;
  }
}

const selectAdopted =
  "SELECT max(number) AS version FROM machine_version WHERE machine = 'commitment'";
const selectBegun = "SELECT min(machine_version) AS version FROM commitment";

const readVersion = async (
  pool: pg.Pool,
  statement: string,
): Promise<MachineVersion | undefined> => {
  const { rows } = await pool.query<{ version: number | null }>(statement);
  const version = rows[0]?.version ?? undefined;
  if (version !== undefined && !isMachineVersion(version))
    throw new MachineNotShippedError(version);
  return version;
};

/**
 * The version adopted last; before any was, the one the database's commitments began in; with none of these, the
 * newest there is. Another server's adoption is seen within a second.
 */
export const keepMachine = (pool: pg.Pool, timing: Timing): MachineCache => {
  // Until a version is adopted every commitment has the version the first began in: one look is enough.
  let begun: MachineVersion | undefined;
  const load = async (): Promise<MachineVersion> => {
    const adopted = await readVersion(pool, selectAdopted);
    if (adopted !== undefined) return adopted;
    begun ??= await readVersion(pool, selectBegun);
    return begun ?? currentMachineVersion;
  };
  return kept(load, timing, 1000);
};
