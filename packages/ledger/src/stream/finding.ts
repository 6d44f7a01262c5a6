import type { CanonicalFault } from "../canonical/canonical.fault.ts";

export type FindingCode =
  | "malformedStreamName"
  | "malformedVersion"
  | "malformedBytes"
  | "malformedHash"
  | "versionGap"
  | "versionRepeated"
  | "versionOutOfOrder"
  | "entryHashMismatch"
  | "chainHashMismatch"
  | "bytesNotCanonical"
  | "streamMismatch"
  | "versionMismatch"
  | "headMissing"
  | "headVersionMismatch"
  | "headHashMismatch"
  | "emptyStreamWithHead"
  | "nothingToVerify";

/** One divergence as facts, no sentence: hashes are lower-case hex, versions are numbers. */
export interface Finding {
  /** A warning is something not proved; an error is something proved wrong. */
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  readonly stream: string;
  /** Where history first departs: the missing version for a gap or a cut tail, 0 for the stream as a whole. */
  readonly version: number;
  readonly expected?: string | number;
  readonly found?: string | number;
  /** Which stored hash is malformed. */
  readonly field?: "hash" | "chainHash" | "head";
  /** Why bytes are not canonical, and where in the entry. */
  readonly fault?: CanonicalFault;
}

/** What a check reports before the walk adds where it stood. */
export type Fact = Omit<Finding, "severity" | "stream" | "version">;
