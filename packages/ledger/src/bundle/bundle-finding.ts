/** What the bytes of a bundle can be wrong in; the replay that is handed in has codes of its own. */
export const bundleCodes = [
  "bytesAfterEnd",
  "bytesBetweenMembers",
  "directoryMisplaced",
  "nameDiffers",
  "memberMissing",
  "memberUnknown",
  "memberTwice",
  "memberNotListed",
  "memberNotInFile",
  "memberOutOfOrder",
  "memberLengthMismatch",
  "memberHashMismatch",
  "memberUnreadable",
  "memberTooLarge",
  "memberMalformed",
  "lineMalformed",
  "manifestChecksumMismatch",
  "manifestDiffers",
  "countDiffers",
  "checkpointMalformed",
  "checkpointNotSigned",
  "cosignatureBad",
  "cosignatureMissing",
  "rotationBroken",
  "rotationMissing",
  "rotationNotRecorded",
  "earlierCheckpointMalformed",
  "earlierCheckpointNotSigned",
  "earlierCheckpointOutOfOrder",
  "earlierCheckpointInconsistent",
  "streamOutOfOrder",
  "malformedStreamName",
  "malformedVersion",
  "versionGap",
  "versionRepeated",
  "versionOutOfOrder",
  "bytesNotCanonical",
  "streamMismatch",
  "versionMismatch",
  "chainHashMismatch",
  "proofMissing",
  "proofUnexpected",
  "inclusionNotProved",
  "indexOutOfRange",
  "indexOutOfOrder",
  "indexTwice",
  "leafMismatch",
  "leavesLengthMismatch",
  "rootMismatch",
  "leafWithoutEntry",
  "textTwice",
  "textWithoutSeal",
  "textDiffers",
  "textMissing",
  "textNotErased",
  "erasureDiffers",
  "erasureLater",
  "erasureNotRecorded",
  "machineHashMismatch",
] as const;
export type BundleCode = (typeof bundleCodes)[number];

/** One divergence as facts, no sentence, naming exactly the stream and version, or the member and line. */
export interface BundleFinding {
  /** A warning is something not proved; an error is something proved wrong. */
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly stream?: string;
  /** 0 for the stream as a whole. */
  readonly version?: number;
  readonly member?: string;
  /** From 1; absent for the member as a whole. */
  readonly line?: number;
  readonly facts: Readonly<Record<string, string>>;
}

/** Where a finding was made. */
export type FindingPlace = Pick<BundleFinding, "stream" | "version" | "member" | "line">;

/** An error of the bundle's own. */
export function bundleError(
  code: BundleCode,
  place: FindingPlace,
  facts: Readonly<Record<string, string>> = {},
): BundleFinding {
  return { severity: "error", code, ...place, facts };
}

/** A warning of the bundle's own. */
export function bundleWarning(
  code: BundleCode,
  place: FindingPlace,
  facts: Readonly<Record<string, string>> = {},
): BundleFinding {
  return { severity: "warning", code, ...place, facts };
}

/** Findings as they come, of which the first are kept and the rest counted: a bundle may be wrong in every line. */
export class FindingList {
  readonly kept: BundleFinding[] = [];
  errors = 0;
  leftOut = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  readonly add = (...found: readonly BundleFinding[]): void => {
    for (const finding of found) {
      this.errors += finding.severity === "error" ? 1 : 0;
      if (this.kept.length < this.#most) this.kept.push(finding);
      else this.leftOut += 1;
    }
  };
}
