import type { EvidenceScope, Reference } from "@tiltas/domain";

/** Why no bundle can be made. */
export type EvidenceFault =
  /** Nothing of the ledger is signed yet, and this program has not the key to do so. */
  | { readonly id: "nothingSigned" }
  | {
      readonly id: "referenceUnknown";
      readonly reference: Reference;
      readonly alike: readonly { readonly reference: Reference; readonly title: string }[];
    }
  /** The scope holds no entry under the checkpoint. */
  | { readonly id: "nothingInScope" }
  /** What a witness is said to have cosigned is no checkpoint of this ledger. */
  | { readonly id: "checkpointUnknown" };

/** Why entries that are recorded stand not under the checkpoint: only a server with the ledger's key signs. */
export type UnsignedBecause = "noKey" | "signerRefused" | "recordedMeanwhile" | "notCosigned";

/** What a bundle holds, known before the first byte of it is made. */
export type EvidenceMeasure = {
  readonly entries: number;
  readonly streams: number;
  /** Commitments the entries are of. */
  readonly commitments: number;
  /** The length of the entries' own bytes; the file is mostly smaller. */
  readonly entryBytes: number;
  /** Leaves under the checkpoint everything is proved to. */
  readonly size: number;
  /** The tree's root there, hex. */
  readonly root: string;
  readonly signedAt: string;
  /** Entries of the whole ledger recorded after that checkpoint; no bundle holds them. */
  readonly unsigned: { readonly entries: number; readonly because: UnsignedBecause } | null;
};

export type EvidenceBundle = {
  readonly scope: EvidenceScope;
  readonly measure: EvidenceMeasure;
  /** `tiltas-LT-2024-0007-as-at-184220.zip`. */
  readonly fileName: string;
  /**
   * The ZIP file, made while it is read and read once; it stands on one connection, which is given back when the
   * reading ends in whatever way.
   */
  readonly content: AsyncGenerator<Uint8Array>;
  /** Gives the connection back if `content` is never read. */
  readonly discard: () => Promise<void>;
};

export type EvidenceAnswer<Found> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly fault: EvidenceFault };

/** Called as entries are written. */
export type EvidenceProgress = (entries: number, of: number) => void;

export type EvidenceOptions = {
  readonly onProgress?: EvidenceProgress;
  /** A checkpoint with the cosignature of a witness, at which the bundle is to end. */
  readonly cosigned?: string;
};

/** Evidence bundles, `tiltas.bundle/1` (docs/evidence-bundle.md). */
export type Evidence = {
  /** What a bundle of the scope would hold now; signs nothing. */
  measure(scope: EvidenceScope): Promise<EvidenceAnswer<EvidenceMeasure>>;
  /**
   * Signs the ledger first where this program can, unless the bundle is to end at what a witness cosigned; then opens a
   * bundle of one moment of the database.
   */
  build(scope: EvidenceScope, options?: EvidenceOptions): Promise<EvidenceAnswer<EvidenceBundle>>;
};
