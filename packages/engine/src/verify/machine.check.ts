import { registerEvents } from "@tiltas/domain";
import type pg from "pg";
import { findContent } from "./fold.check.ts";
import { type EngineFinding, engineFinding } from "./verify-report.ts";

const stream = "machine/commitment";

const selectAdoptions =
  "SELECT bytes FROM entry WHERE stream = $1 AND action = 'machine.adopt' ORDER BY version";
const selectVersions =
  "SELECT number FROM machine_version WHERE machine = 'commitment' ORDER BY number";

// A beginning is judged on what was in force a second ago at most, so none lives under more than was ever adopted.
const selectAhead = `SELECT 'commitment/' || id AS stream, version, machine_version AS found FROM commitment
  WHERE machine_version > $1 ORDER BY id LIMIT 100`;

type Ahead = { readonly stream: string; readonly version: number; readonly found: number };

const recordedVersions = async (client: pg.PoolClient): Promise<readonly number[]> => {
  const { rows } = await client.query<{ bytes: Buffer }>(selectAdoptions, [stream]);
  return rows.flatMap((row) => {
    const asked = registerEvents["machine.adopt"].safeParse(findContent(row)?.payload);
    return asked.success ? [asked.data.version] : [];
  });
};

/** The versions in force are those whose adoption is recorded, and no commitment lives under a later one. */
export const checkMachineVersions = async (
  client: pg.PoolClient,
): Promise<readonly EngineFinding[]> => {
  const recorded = new Set(await recordedVersions(client));
  const { rows } = await client.query<{ number: number }>(selectVersions);
  const stored = new Set(rows.map(({ number }) => number));
  const all = [...new Set([...recorded, ...stored])].toSorted((a, b) => a - b);
  const differing = all.filter((number) => recorded.has(number) !== stored.has(number));
  const findings = differing.map((number) =>
    engineFinding("rowDiffers", stream, 0, { table: "machine_version", key: String(number) }),
  );
  if (stored.size === 0 || recorded.size === 0) return findings;
  const newest = Math.max(...recorded);
  const ahead = await client.query<Ahead>(selectAhead, [newest]);
  return [
    ...findings,
    ...ahead.rows.map((row) =>
      engineFinding("rowDiffers", row.stream, row.version, {
        column: "commitment.machine_version",
        expected: `at most ${newest}`,
        found: String(row.found),
      }),
    ),
  ];
};
