import { describe, expect, it } from "vitest";
import { encodeHex, parseHex } from "../bytes/hex.ts";
import { entryHash } from "../stream/chain.hash.ts";
import { growTree, someLeaves } from "../testing/grown-tree.ts";
import { sha256, webSha256 } from "../testing/hashes.ts";
import { naiveTree } from "../testing/naive-tree.ts";
import { appendLeaf, emptyFrontier, readFrontier, rootOf } from "./frontier.ts";
import { proveConsistency, proveInclusion, rootAt } from "./prove.ts";
import { verifyConsistency } from "./verify-consistency.ts";
import { verifyInclusion } from "./verify-inclusion.ts";

const largest = 257;
/** Pairs grow with the square, and 130 passes every shape that 257 has. */
const paired = 130;
const leaves = someLeaves(largest);
const naive = naiveTree(leaves);
const grown = await growTree(leaves);
const sizes = Array.from({ length: largest }, (_, index) => index + 1);

/** Thousands of lists are compared: as bytes, not by a matcher. */
const isSame = (left: readonly Uint8Array[], right: readonly Uint8Array[]): boolean =>
  Buffer.concat(left).equals(Buffer.concat(right));

/** One line of a run's report; the console is for what nobody expected. */
const report = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

describe("the tree", () => {
  it("has the roots transparency-dev publishes for its eight leaves", async () => {
    const texts = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"];
    const inputs = [...texts, "606162636465666768696a6b6c6d6e6f"].map(parseHex);
    const begins = "6e340b9c fac54203 aeb6bcfe d37ee418 4e3bbb1f 76e67dad ddb89be4 5dc9da79";
    let frontier = emptyFrontier;
    const roots: string[] = [];
    for (const input of inputs) {
      ({ frontier } = await appendLeaf(webSha256, frontier, entryHash(sha256, input)));
      roots.push(encodeHex(await rootOf(webSha256, frontier)).slice(0, 8));
    }
    expect(roots).toEqual(begins.split(" "));
  });

  it("without leaves has the hash of nothing for a root", async () => {
    expect(encodeHex(await rootOf(sha256, emptyFrontier))).toMatch(/^e3b0c44298fc1c14/);
    expect(await rootAt(grown, 0n)).toEqual(await rootOf(sha256, emptyFrontier));
  });

  it("grown leaf by leaf has the naive root at every size, read back or carried on", async () => {
    let frontier = emptyFrontier;
    for (const [index, leaf] of leaves.entries()) {
      ({ frontier } = await appendLeaf(sha256, frontier, leaf));
      expect(await rootOf(sha256, frontier)).toEqual(naive.root(index + 1));
      expect(await readFrontier(grown, frontier.size)).toEqual(frontier);
      expect(await rootAt(grown, frontier.size)).toEqual(naive.root(index + 1));
    }
    expect(frontier).toEqual(grown.frontier);
  });

  it("refuses a leaf that is no hash", async () => {
    await expect(appendLeaf(sha256, emptyFrontier, new Uint8Array(31))).rejects.toThrow(RangeError);
  });
});

describe(`every tree of 1 to ${largest} leaves`, { timeout: 60_000 }, () => {
  it("proves each of its leaves with the naive proof, and no other leaf by it", async () => {
    let [tried, passed, refused, naively] = [0, 0, 0, 0];
    for (const size of sizes) {
      for (const [index, leaf] of leaves.slice(0, size).entries()) {
        const place = { index: BigInt(index), size: BigInt(size) };
        const proof = await proveInclusion(grown, place.index, place.size);
        if (isSame(proof, naive.path(index, size))) naively += 1;
        const asked = { hash: sha256, ...place, leaf, root: naive.root(size), proof };
        tried += 1;
        if ((await verifyInclusion(asked)).ok) passed += 1;
        const beside = { ...asked, index: BigInt((index + 1) % size) };
        if (size === 1 || !(await verifyInclusion(beside)).ok) refused += 1;
      }
    }
    report(`inclusion, every leaf of sizes 1 to ${largest}: ${passed} of ${tried} proved`);
    expect({ passed, refused, naively }).toEqual({ passed: tried, refused: tried, naively: tried });
    expect(tried).toBe((largest * (largest + 1)) / 2);
  });

  it("is proved out of each smaller one with the naive proof, and not out of another root", async () => {
    let [tried, passed, refused, naively] = [0, 0, 0, 0];
    for (const second of sizes.slice(0, paired)) {
      for (const first of sizes.slice(0, second)) {
        const proof = await proveConsistency(grown, BigInt(first), BigInt(second));
        if (isSame(proof, naive.proof(first, second))) naively += 1;
        const asked = {
          hash: sha256,
          first: { size: BigInt(first), root: naive.root(first) },
          second: { size: BigInt(second), root: naive.root(second) },
          proof,
        };
        tried += 1;
        if ((await verifyConsistency(asked)).ok) passed += 1;
        const swapped = { ...asked, first: { ...asked.first, root: naive.root(first + 1) } };
        if (first === second || !(await verifyConsistency(swapped)).ok) refused += 1;
      }
    }
    report(`consistency, every pair of sizes 1 to ${paired}: ${passed} of ${tried} proved`);
    expect({ passed, refused, naively }).toEqual({ passed: tried, refused: tried, naively: tried });
  });

  it("needs no more reads for a proof than twice the tree's height", async () => {
    for (const size of sizes) {
      const most = 2 * Math.ceil(Math.log2(size));
      for (const index of [0, size >> 1, size - 1]) {
        const before = grown.reads();
        await proveInclusion(grown, BigInt(index), BigInt(size));
        expect(grown.reads() - before).toBeLessThanOrEqual(most);
      }
    }
  });
});
