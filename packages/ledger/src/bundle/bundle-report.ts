import type { BundleFinding } from "./bundle-finding.ts";
import type { BundleScope } from "./manifest.ts";

/** What no bundle can prove, or this one does not; a replay adds ids of its own. */
export const notProvedCodes = [
  "entriesTrue",
  "keyIsTheLedgers",
  "noLaterEntries",
  "sameHistoryForAll",
  "erasedTexts",
  "keyChangesRecorded",
  "erasuresRecorded",
  "law",
] as const;

/** What the verification of a bundle came to. */
export interface BundleReport {
  readonly origin: string;
  readonly scope: BundleScope;
  /** Leaves under the checkpoint. */
  readonly size: string;
  /** The checkpoint's root in hexadecimal. */
  readonly root: string;
  readonly madeAt: string;
  /** The key the checkpoint is signed with, as one word; absent if it is signed by none that is known. */
  readonly signedBy?: string;
  /** Names of the witnesses asked for that cosigned it. */
  readonly cosignedBy: readonly string[];
  readonly counts: {
    readonly entries: number;
    readonly streams: number;
    /** Streams replayed through the machine from end to end. */
    readonly replayed: number;
    /** Earlier checkpoints that are held unchanged. */
    readonly checkpoints: number;
    readonly texts: number;
    readonly erased: number;
  };
  /** In order of reading, the first so many. */
  readonly findings: readonly BundleFinding[];
  readonly errors: number;
  /** Findings beyond those. */
  readonly leftOut: number;
  /** Ids of what was not proved. */
  readonly notProved: readonly string[];
}
