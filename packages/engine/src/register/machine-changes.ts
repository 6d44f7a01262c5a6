import type { Instant, MachineName } from "@tiltas/domain";
import { isMachineVersion, machineVersions } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { checkMachine } from "../machines/check-machine.ts";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterChange } from "./register-change.ts";

type Adoption = { readonly machine: MachineName; readonly version: number };

const mostNamed = 5;

const selectUntouched = `SELECT NOT EXISTS (SELECT FROM commitment) AND NOT EXISTS (SELECT FROM machine_version)
  AS untouched`;

/** Before anything has begun any version may be chosen; afterwards only a later one. */
const isTooLate = async ({ pool, machine }: Ground, version: number, since: number) => {
  const { rows } = await pool.query<{ untouched: boolean }>(selectUntouched);
  return rows[0]?.untouched !== true && version <= (await machine.since(since));
};

/**
 * Puts a machine version into force from now on, when every live commitment has a place under it. What moves between
 * this look and the adoption is judged again when its turn to be moved comes.
 */
export const adoptMachine = async (
  ground: Ground,
  { machine, version }: Adoption,
  at: Instant,
  since: number,
): Promise<RegisterChange> => {
  if (!isMachineVersion(version))
    return against(
      engineReason("machineNotShipped", {
        version: String(version),
        newest: String(machineVersions.at(-1)),
      }),
    );
  if (await isTooLate(ground, version, since))
    return against(engineReason("machineAlreadyInForce", { version: String(version) }));
  const { live, can, cannot } = await checkMachine(ground.pool, version);
  if (can < live)
    return against(
      engineReason("someCannotMigrate", {
        version: String(version),
        count: String(live - can),
        of: String(live),
        references: cannot
          .slice(0, mostNamed)
          .map(({ reference, state }) => `${reference} (${state})`)
          .join(", "),
      }),
    );
  return {
    lawful: true,
    stream: `machine/${machine}`,
    parts: [
      {
        name: "machine_adopted",
        sql: `INSERT INTO machine_version (machine, number, adopted_at)
          SELECT $1::text, $2::int, $3::timestamptz FROM head`,
        values: [machine, version, at],
      },
    ],
  };
};
