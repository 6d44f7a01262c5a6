import { equalBytes } from "../bytes/equal-bytes.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import type { Hashing } from "../hash/hash-function.ts";
import { verifyInclusion } from "../tree/verify-inclusion.ts";
import type { BundleCode } from "./bundle-finding.ts";
import { bundleError } from "./bundle-finding.ts";
import type { EntryLine } from "./entry-line.ts";
import { checkLeaves } from "./leaves.check.ts";
import type { Reading } from "./reading.ts";

/** How an entry's place in the tree is judged. */
export interface IndexCheck {
  /** What is wrong with the place an entry claims; undefined if nothing is. */
  readonly check: (entry: EntryLine, leaf: Uint8Array) => Promise<BundleCode | undefined>;
  /** What shows only when every entry was met. */
  readonly finish: () => void;
}

const mostNamed = 20;

/** All leaves are there: each must be the hash of exactly one entry. */
async function byLeaves(reading: Reading, checkpoint: Checkpoint | undefined): Promise<IndexCheck> {
  const leaves = await checkLeaves(reading, checkpoint);
  return {
    check: async ({ index, proof }, leaf) => {
      if (proof !== undefined) return "proofUnexpected";
      if (index >= leaves.count) return "indexOutOfRange";
      if (!leaves.take(index)) return "indexTwice";
      return equalBytes(leaves.at(index), leaf) ? undefined : "leafMismatch";
    },
    finish: () => {
      for (const index of leaves.untaken(mostNamed)) {
        reading.findings.add(
          bundleError("leafWithoutEntry", { member: "leaves.bin" }, { index: String(index) }),
        );
      }
    },
  };
}

/** Every entry has a proof of its own. */
function byProofs(hash: Hashing<Uint8Array>, checkpoint: Checkpoint | undefined): IndexCheck {
  return {
    check: async ({ index, proof }, leaf) => {
      if (checkpoint === undefined) return "inclusionNotProved";
      if (proof === undefined) return "proofMissing";
      const { size, root } = checkpoint;
      const verdict = await verifyInclusion({
        hash,
        index: BigInt(index),
        size,
        leaf,
        root,
        proof,
      });
      return verdict.ok ? undefined : "inclusionNotProved";
    },
    finish: () => undefined,
  };
}

/** How places are judged in a bundle: by all leaves in scope everything, else by proofs. */
export async function openIndexCheck(
  reading: Reading,
  checkpoint: Checkpoint | undefined,
): Promise<IndexCheck> {
  return reading.manifest.scope.kind === "everything"
    ? byLeaves(reading, checkpoint)
    : byProofs(reading.asked.sha256.hash, checkpoint);
}
