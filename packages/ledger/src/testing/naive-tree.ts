import { emptyRoot, nodeHash } from "../tree/node.hash.ts";
import { splitOf } from "../tree/tree-size.ts";
import { sha256 } from "./hashes.ts";

/** A tree straight from the recursive definitions of RFC 6962 section 2.1, over hashes of leaves; nothing shared with the product but one node's hash. */
export interface NaiveTree {
  readonly root: (size: number) => Uint8Array;
  readonly path: (leaf: number, size: number) => readonly Uint8Array[];
  readonly proof: (first: number, second: number) => readonly Uint8Array[];
}

export function naiveTree(leaves: readonly Uint8Array[]): NaiveTree {
  const known = new Map<string, Uint8Array>();
  const middleOf = (start: number, end: number): number =>
    start + Number(splitOf(BigInt(end - start)));
  const compute = (start: number, end: number): Uint8Array => {
    const [leaf = emptyRoot(sha256)] = leaves.slice(start, Math.min(end, start + 1));
    if (end - start < 2) return leaf;
    const middle = middleOf(start, end);
    return nodeHash(sha256, over(start, middle), over(middle, end));
  };
  const over = (start: number, end: number): Uint8Array => {
    const key = `${start} ${end}`;
    const found = known.get(key) ?? compute(start, end);
    known.set(key, found);
    return found;
  };
  const path = (leaf: number, start: number, end: number): readonly Uint8Array[] => {
    if (end - start === 1) return [];
    const middle = middleOf(start, end);
    return leaf < middle
      ? [...path(leaf, start, middle), over(middle, end)]
      : [...path(leaf, middle, end), over(start, middle)];
  };
  const proof = (
    first: number,
    start: number,
    end: number,
    isWhole: boolean,
  ): readonly Uint8Array[] => {
    if (first === end) return isWhole ? [] : [over(start, end)];
    const middle = middleOf(start, end);
    return first <= middle
      ? [...proof(first, start, middle, isWhole), over(middle, end)]
      : [...proof(first, middle, end, false), over(start, middle)];
  };
  return {
    root: (size) => over(0, size),
    path: (leaf, size) => path(leaf, 0, size),
    proof: (first, second) => proof(first, 0, second, true),
  };
}
