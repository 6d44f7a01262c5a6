import type { ImportedCommitment, Preview } from "./preview.ts";

/** The engine's ImportPlan, by structure: this package does not know the engine. */
export type PlannedImport = {
  readonly profile: Preview["profile"];
  readonly fileSha256: string;
  readonly rows: number;
  readonly commitments: readonly ImportedCommitment[];
};

/**
 * What the engine is to write, all of it or nothing. A preview with problems lacks their packages, so ask for them first.
 * @param fileSha256 SHA-256 of the file's bytes, hex: the same file twice changes nothing
 */
export const toImportPlan = (preview: Preview, fileSha256: string): PlannedImport => ({
  profile: preview.profile,
  fileSha256,
  rows: preview.rows,
  commitments: preview.commitments,
});
