import type { JsonValue } from "../canonical/json-value.ts";
import type { BundleFinding } from "./bundle-finding.ts";
import type { BundleScope } from "./manifest.ts";

/** An entry of a bundle, read from its own bytes. */
export interface BundleEntry {
  readonly stream: string;
  readonly version: number;
  /** Its leaf's: the ledger's own order across streams. */
  readonly index: number;
  readonly content: JsonValue;
}

/** What stands in the bundle beside the entries. */
export interface BundleLaw {
  readonly scope: BundleScope;
  readonly policies: readonly JsonValue[];
  readonly machines: readonly JsonValue[];
}

/** What a replay says when every entry was judged. */
export interface BundleJudgement {
  readonly findings: readonly BundleFinding[];
  /** Streams that passed through the machine from their first entry to their last. */
  readonly replayed: number;
  /** Ids of what the replay could not prove. */
  readonly notProved: readonly string[];
}

/** The law, handed in by the caller: this package knows none. Whatever it throws comes through. */
export interface BundleReplay {
  /** Takes an entry of a stream that judges others; all of them before the first `judge`. */
  readonly learn: (entry: BundleEntry) => void;
  /** Judges the next entry of a stream, each stream from its first entry on; none after a fault of its chain. */
  readonly judge: (entry: BundleEntry) => readonly BundleFinding[];
  /** Tells that the rest of a stream will not come, for its bytes do not hold. */
  readonly abandon: (stream: string) => void;
  readonly finish: (law: BundleLaw) => BundleJudgement;
}
