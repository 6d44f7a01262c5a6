import { decimal, type EntryContent, entryContentSchema } from "@tiltas/domain";
import {
  type CommitmentSnapshot,
  type Holding,
  holdingsOf,
  machineVersionOf,
  positionOf,
  replaySteps,
  toEnvelope,
} from "@tiltas/workflows";
import type pg from "pg";
import { mustEqual, mustHold } from "./must.ts";
import { mustKeepInvariants } from "./soak-invariants.ts";

type StoredRow = {
  readonly version: number;
  readonly machine_version: number;
  readonly stage: string;
  readonly state: string;
  readonly revision: number;
  readonly approved_on: string | null;
  readonly last_effective_on: string;
  readonly snapshot: unknown;
};
type StoredEntry = {
  readonly version: number;
  readonly command_id: string;
  readonly bytes: Buffer;
};

/** A commitment as its entries tell it, once they were compared with its row. */
export type Folded = {
  readonly snapshot: CommitmentSnapshot;
  readonly version: number;
  readonly lastCommandId: string;
};

const selectRow = `SELECT version, machine_version, stage, state, revision, approved_on::text, last_effective_on::text,
    snapshot FROM commitment WHERE id = $1`;
const selectEntries =
  "SELECT version, command_id, bytes FROM entry WHERE stream = $1 ORDER BY version";

const rowOf = (snapshot: CommitmentSnapshot, version: number): StoredRow => ({
  version,
  machine_version: machineVersionOf(snapshot),
  ...positionOf(snapshot),
  approved_on: snapshot.context.approvedOn ?? null,
  last_effective_on: snapshot.context.lastEffectiveOn,
  snapshot: JSON.parse(JSON.stringify(toEnvelope(snapshot))),
});

const contentOf = ({ bytes }: StoredEntry): EntryContent =>
  entryContentSchema.parse(JSON.parse(bytes.toString("utf8")));

/** fold(entries) = row = snapshot, versions dense, and every invariant of one commitment. */
export const checkCommitment = async (pool: pg.Pool, commitmentId: string): Promise<Folded> => {
  const stream = `commitment/${commitmentId}`;
  const [stored, entries] = await Promise.all([
    pool.query<StoredRow>({ name: "soak_row", text: selectRow, values: [commitmentId] }),
    pool.query<StoredEntry>({ name: "soak_entries", text: selectEntries, values: [stream] }),
  ]);
  mustEqual(
    `versions of ${stream}`,
    entries.rows.map(({ version }) => version),
    entries.rows.map((_, index) => index + 1),
  );
  const snapshot = replaySteps(entries.rows.map(contentOf)).at(-1);
  if (snapshot === undefined) throw new TypeError(`${stream} has no entry`);
  mustEqual(`row of ${stream}`, { ...stored.rows[0] }, rowOf(snapshot, entries.rows.length));
  mustKeepInvariants(snapshot);
  const lastCommandId = entries.rows.at(-1)?.command_id ?? "";
  return { snapshot, version: entries.rows.length, lastCommandId };
};

type StoredFund = Holding & { readonly code: string; readonly ceiling: string };

const selectFunds =
  "SELECT code, ceiling::text, reserved::text, obligated::text, spent::text FROM fund WHERE code = ANY($1) ORDER BY code";

const kinds = ["reserved", "obligated", "spent"] as const;

/** Invariant 4: a fund holds what its commitments hold on it, and never more than its ceiling. */
export const checkFunds = async (
  pool: pg.Pool,
  codes: readonly string[],
  commitments: readonly CommitmentSnapshot[],
): Promise<void> => {
  const { rows } = await pool.query<StoredFund>({
    name: "soak_funds",
    text: selectFunds,
    values: [codes],
  });
  mustEqual("funds there are", rows.length, codes.length);
  const held = commitments.map(holdingsOf);
  for (const fund of rows) {
    for (const kind of kinds) {
      const sum = decimal.sum(held.map((holdings) => holdings.get(fund.code)?.[kind] ?? "0"));
      mustHold(
        `fund ${fund.code} has ${kind} ${fund[kind]}, its commitments ${sum}`,
        decimal.compare(sum, fund[kind]) === 0,
      );
    }
    const total = decimal.sum(kinds.map((kind) => fund[kind]));
    mustHold(`fund ${fund.code} is above its ceiling`, decimal.compare(total, fund.ceiling) <= 0);
  }
};
