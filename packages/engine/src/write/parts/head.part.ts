import type { CommitmentId, Instant } from "@tiltas/domain";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import { birthColumnsOf, contentColumnsOf, standingOf } from "../rows/commitment-columns.ts";
import type { Part } from "../statement.ts";

type Head = {
  readonly commitmentId: CommitmentId;
  readonly after: CommitmentSnapshot;
  readonly at: Instant;
  readonly entryHash: Buffer;
};

const returning = "RETURNING id, version, chain_hash";

const standingValues = ({ after, at, entryHash }: Head): unknown[] => {
  const { revision, stage, state, snapshot, machineVersion, approvedOn, lastEffectiveOn } = standingOf(after);
  return [entryHash, revision, stage, state, snapshot, machineVersion, approvedOn, lastEffectiveOn, at];
};

const contentValues = ({ after }: Head): unknown[] => {
  const content = contentColumnsOf(after);
  return [
    content.title,
    content.kind,
    content.sourcing,
    content.classification,
    content.frameworkCode,
    content.recipient,
    content.destinations,
    content.neededBy,
    content.amountEur,
  ];
};

const setStanding = `version = version + 1, chain_hash = sha256('\\x02'::bytea || chain_hash || $3::bytea),
  revision = $4, stage = $5, state = $6, snapshot = $7, machine_version = $8, approved_on = $9,
  last_effective_on = $10, changed_at = $11`;

const setContent = `title = $12, kind = $13, sourcing = $14, classification = $15, framework_code = $16,
  recipient = $17, destinations = $18, needed_by = $19, amount_eur = $20`;

/** Moves the commitment's row on from the version it was decided on; no row when someone was faster. */
export const advanceHead = (head: Head & { readonly expectedVersion: number; readonly contentChanged: boolean }): Part => {
  const key = [head.commitmentId, head.expectedVersion];
  return head.contentChanged
    ? {
        name: "head",
        variant: "content",
        sql: `UPDATE commitment SET ${setStanding}, ${setContent} WHERE id = $1 AND version = $2 ${returning}`,
        values: [...key, ...standingValues(head), ...contentValues(head)],
      }
    : {
        name: "head",
        sql: `UPDATE commitment SET ${setStanding} WHERE id = $1 AND version = $2 ${returning}`,
        values: [...key, ...standingValues(head)],
      };
};

const birthColumns = `id, reference, donor, year, source, proposer_id, chain_hash, revision, stage, state, snapshot,
  machine_version, approved_on, last_effective_on, created_at, title, kind, sourcing, classification, framework_code,
  recipient, destinations, needed_by, amount_eur, changed_at, version`;

/** Lays a new commitment's row; its chain begins at the stream's genesis (30-ledger, design 3). */
export const beginHead = (head: Head): Part => {
  const { reference, donor, year, source, proposer } = birthColumnsOf(head.after);
  const birth = [head.commitmentId, reference, donor, year, source, proposer];
  return {
    name: "head",
    variant: "begin",
    sql: `INSERT INTO commitment (${birthColumns}) VALUES ($1, $2, $3, $4, $5, $6,
      sha256('\\x02'::bytea || sha256('\\x02'::bytea || convert_to('commitment/' || $1::uuid, 'UTF8')) || $7::bytea),
      $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $15, 1) ${returning}`,
    values: [...birth, ...standingValues(head), ...contentValues(head)],
  };
};
