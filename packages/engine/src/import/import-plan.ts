import type { PayloadOf } from "@tiltas/domain";

/** A file's commitments, ready to be written all together or not at all. */
export type ImportPlan = {
  readonly profile: "kiel";
  /** SHA-256 of the file, hex: the same file twice changes nothing. */
  readonly fileSha256: string;
  readonly rows: number;
  readonly commitments: readonly PayloadOf<"commitment.import">[];
  readonly onProgress?: (done: number, of: number) => void;
};

export type ImportResult = { readonly imported: number; readonly alreadyImported: boolean };
