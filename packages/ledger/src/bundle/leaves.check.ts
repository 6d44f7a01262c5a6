import { equalBytes } from "../bytes/equal-bytes.ts";
import { encodeHex } from "../bytes/hex.ts";
import type { Checkpoint } from "../checkpoint/checkpoint.ts";
import { hashLength } from "../hash/hash-function.ts";
import type { Hashing } from "../hash/hash-function.ts";
import { emptyRoot, nodeHash } from "../tree/node.hash.ts";
import { bundleError } from "./bundle-finding.ts";
import { checkedBytes } from "./reading.ts";
import type { Reading } from "./reading.ts";

const place = { member: "leaves.bin" };

/** The hashes of all leaves, held: 32 bytes and one mark each. */
export interface HeldLeaves {
  readonly count: number;
  /** The hash of a leaf there is. */
  readonly at: (index: number) => Uint8Array;
  /** Marks a leaf as an entry's; false if it was one before. */
  readonly take: (index: number) => boolean;
  /** Leaves no entry took, the first so many. */
  readonly untaken: (most: number) => readonly number[];
}

interface Peak {
  readonly level: number;
  readonly hash: Uint8Array;
}

/** The RFC 6962 root over leaves given one by one, of which only complete subtrees are held. */
function openRoot(hash: Hashing<Uint8Array>): {
  readonly add: (leaf: Uint8Array) => void;
  readonly root: () => Uint8Array;
} {
  const peaks: Peak[] = [];
  return {
    add: (leaf) => {
      let node: Peak = { level: 0, hash: leaf };
      for (let left = peaks.at(-1); left?.level === node.level; left = peaks.at(-1)) {
        peaks.pop();
        node = { level: node.level + 1, hash: nodeHash(hash, left.hash, node.hash) };
      }
      peaks.push(node);
    },
    root: () => {
      const [last, ...above] = peaks.toReversed();
      if (last === undefined) return emptyRoot(hash);
      return above.reduce((right, left) => nodeHash(hash, left.hash, right), last.hash);
    },
  };
}

/** Grows with what comes, not with what a file claims it will hold. */
function openLeaves(): HeldLeaves & { readonly add: (leaf: Uint8Array) => void } {
  let hashes = new Uint8Array(hashLength * 1024);
  let taken = new Uint8Array(128);
  let count = 0;
  return {
    get count() {
      return count;
    },
    add: (leaf) => {
      if (hashLength * (count + 1) > hashes.length) {
        hashes = grown(hashes);
        taken = grown(taken);
      }
      hashes.set(leaf, hashLength * count);
      count += 1;
    },
    at: (index) => hashes.subarray(hashLength * index, hashLength * (index + 1)),
    take: (index) => {
      const [byte, bit] = [index >> 3, 1 << (index & 7)];
      const marks = taken[byte] ?? 0;
      taken[byte] = marks | bit;
      return (marks & bit) === 0;
    },
    untaken: (most) => {
      const found: number[] = [];
      for (let index = 0; index < count && found.length < most; index += 1) {
        if (((taken[index >> 3] ?? 0) & (1 << (index & 7))) === 0) found.push(index);
      }
      return found;
    },
  };
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}

/** Reads `leaves.bin` and compares how many there are, and the root over them, with the checkpoint. */
export async function checkLeaves(
  reading: Reading,
  checkpoint: Checkpoint | undefined,
): Promise<HeldLeaves> {
  const { findings, asked } = reading;
  const leaves = openLeaves();
  const tree = openRoot(asked.sha256.hash);
  let rest = new Uint8Array();
  for await (const chunk of checkedBytes(reading, "leaves.bin")) {
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    const end = bytes.length - (bytes.length % hashLength);
    for (let start = 0; start < end; start += hashLength) {
      const leaf = bytes.subarray(start, start + hashLength);
      leaves.add(leaf);
      tree.add(leaf);
    }
    rest = bytes.slice(end);
  }
  if (checkpoint === undefined) return leaves;
  if (rest.length > 0 || BigInt(leaves.count) !== checkpoint.size) {
    const facts = { expected: String(checkpoint.size), found: String(leaves.count) };
    findings.add(bundleError("leavesLengthMismatch", place, facts));
  }
  const root = tree.root();
  if (!equalBytes(root, checkpoint.root)) {
    const facts = { expected: encodeHex(checkpoint.root), found: encodeHex(root) };
    findings.add(bundleError("rootMismatch", place, facts));
  }
  return leaves;
}
