import { isTreeSize, splitOf } from "./tree-size.ts";

/** The leaves from `start` to before `end`, as RFC 6962 divides a tree. */
export interface LeafRange {
  readonly start: bigint;
  readonly end: bigint;
}

/** A complete subtree: the hash over leaves index · 2^level to before (index + 1) · 2^level. */
export interface NodeAddress {
  readonly level: number;
  readonly index: bigint;
}

/** The complete subtrees a range is made of, largest and leftmost first; at most 64. */
export function nodesOf({ start, end }: LeafRange): readonly NodeAddress[] {
  const digits = (end - start).toString(2);
  const nodes: NodeAddress[] = [];
  let place = start;
  for (let level = digits.length - 1; level >= 0; level -= 1) {
    if (digits[digits.length - 1 - level] === "0") continue;
    nodes.push({ level, index: place >> BigInt(level) });
    place += 1n << BigInt(level);
  }
  return nodes;
}

/** The ranges whose hashes prove a leaf, the leaf's neighbour first (PATH of RFC 6962 section 2.1.1); throws RangeError. */
export function inclusionRanges(index: bigint, size: bigint): readonly LeafRange[] {
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  const ranges: LeafRange[] = [];
  let [start, end] = [0n, size];
  while (end - start > 1n) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.toReversed();
}

/** The ranges whose hashes prove that a tree grew out of another (PROOF of RFC 6962 section 2.1.2); throws RangeError. */
export function consistencyRanges(first: bigint, second: bigint): readonly LeafRange[] {
  if (!isTreeSize(first) || !isTreeSize(second) || first < 1n || first > second) {
    throw new RangeError(`a tree of ${second} did not grow out of one of ${first}`);
  }
  const ranges: LeafRange[] = [];
  let [start, end] = [0n, second];
  while (first !== end) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The verifier knows the first tree's root; any other subtree has to be told.
  if (start > 0n) ranges.push({ start, end });
  return ranges.toReversed();
}
