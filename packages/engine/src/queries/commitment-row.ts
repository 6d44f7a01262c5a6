import {
  commitmentIdSchema,
  commitmentStateSchema,
  eur,
  isoDateSchema,
  kindSchema,
  originSchema,
  referenceSchema,
  stageSchema,
} from "@tiltas/domain";
import type { CommitmentRow } from "../views.ts";

/** The columns of one row of a list, from `commitment c`. */
export const rowColumns = `
  c.id, c.reference, c.title, c.donor, c.recipient, c.kind, c.source, c.framework_code, c.stage, c.state,
  c.amount_eur, c.needed_by, c.changed_at`;

/** The funds of a listed commitment `p`, read for the rows of the page alone. */
export const fundCodesOf = `ARRAY(
  SELECT DISTINCT s.fund_code FROM share s
   WHERE s.commitment_id = p.id AND s.fund_code IS NOT NULL AND s.state <> 'waived'
   ORDER BY s.fund_code) AS fund_codes`;

export type StoredRow = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly donor: string;
  readonly recipient: string;
  readonly kind: string;
  readonly source: string;
  readonly framework_code: string | null;
  readonly stage: string;
  readonly state: string;
  readonly amount_eur: string | null;
  readonly needed_by: string | null;
  readonly changed_at: string;
  readonly fund_codes: readonly string[];
};

export const toCommitmentRow = (row: StoredRow): CommitmentRow => ({
  commitmentId: commitmentIdSchema.parse(row.id),
  reference: referenceSchema.parse(row.reference),
  title: row.title,
  donor: row.donor,
  recipient: row.recipient,
  kind: kindSchema.parse(row.kind),
  origin: originSchema.parse(row.source),
  frameworkCode: row.framework_code,
  fundCodes: row.fund_codes,
  stage: stageSchema.parse(row.stage),
  state: commitmentStateSchema.parse(row.state),
  amount: row.amount_eur === null ? null : eur(row.amount_eur),
  neededBy: row.needed_by === null ? null : isoDateSchema.parse(row.needed_by),
  changedAt: row.changed_at,
});
