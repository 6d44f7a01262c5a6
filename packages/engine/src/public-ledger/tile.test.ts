import { expect, test } from "vitest";
import { findTile } from "./tile.ts";

test.each([
  ["0/000", { level: 0, first: 0n, width: 256 }],
  ["0/001.p/112", { level: 0, first: 256n, width: 112 }],
  ["1/x001/x234/067", { level: 8, first: 1_234_067n * 256n, width: 256 }],
  ["7/000.p/1", { level: 56, first: 0n, width: 1 }],
])("%s is a tile as tlog-tiles writes it", (path, tile) => {
  expect(findTile(path)).toEqual(tile);
});

test.each([
  "",
  "0",
  "0/",
  "0/0",
  "00/000",
  "8/000",
  "64/000",
  "0/000.p/0",
  "0/000.p/256",
  "0/000.p/01",
  "0/x000/001",
  "0/001/002",
  "0/-01",
  "0/000/",
  "entries/000",
])("%j is none", (path) => {
  expect(findTile(path)).toBeUndefined();
});
