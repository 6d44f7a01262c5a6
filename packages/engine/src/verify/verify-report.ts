import type { Finding } from "@tiltas/ledger";

export type VerifyOptions = {
  readonly stream?: string;
  readonly onProgress?: (entries: number) => void;
};

/** Something beside the chains that does not agree: rows, leaves or totals with the entries, or the entries with the law. */
export type EngineFinding = {
  readonly code:
    | "rowDiffers"
    | "unlawfulHistory"
    | "leafDiffers"
    | "leafMissing"
    | "markDiffers"
    | "totalsDiffer"
    | "ceilingBroken"
    | "treeDiffers"
    | "checkpointDiffers"
    | "documentMissing"
    | "documentChanged"
    | "textDiffers"
    | "textMissing"
    | "textUnknown"
    | "erasureUnrecorded"
    | "cosignatureDiffers"
    | "roleNotAssigned"
    | "rolesMixed";
  readonly stream: string;
  /** The version concerned; 0 for the stream as a whole. */
  readonly version: number;
  readonly severity: "error";
  readonly facts: Readonly<Record<string, string>>;
};

/** Something the verification says nothing about, and why: it was never kept, or was taken out lawfully. */
export type NotProved = {
  readonly code: "documentWithoutFile" | "textErased" | "rolesNotRecorded";
  readonly stream: string;
  readonly version: number;
  readonly facts: Readonly<Record<string, string>>;
};

/** `replayed` counts streams folded through the machine and compared with their rows. */
export type VerifyReport = {
  readonly streams: number;
  readonly entries: number;
  readonly replayed: number;
  readonly findings: readonly (Finding | EngineFinding)[];
  readonly notProved: readonly NotProved[];
  /** How many files of documents were read whole. */
  readonly files: number;
};

/** A finding of the engine's own. */
export const engineFinding = (
  code: EngineFinding["code"],
  stream: string,
  version: number,
  facts: Readonly<Record<string, string>>,
): EngineFinding => ({ code, stream, version, severity: "error", facts });
