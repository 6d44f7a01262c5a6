import type { Finding } from "@tiltas/ledger";

export type VerifyOptions = { readonly stream?: string; readonly onProgress?: (entries: number) => void };

/** `replayed` counts streams folded through the machine and compared with their rows. */
export type VerifyReport = {
  readonly streams: number;
  readonly entries: number;
  readonly replayed: number;
  readonly findings: readonly (Finding | { readonly code: "rowDiffers" | "unlawfulHistory" | "leafDiffers" | "leafMissing" | "totalsDiffer"; readonly stream: string; readonly version: number; readonly severity: "error"; readonly facts: Readonly<Record<string, string>> })[];
};
