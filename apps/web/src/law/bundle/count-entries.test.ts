import { deflateRawSync } from "node:zlib";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { countEntries } from "./count-entries.ts";

const fileOf = (lines: number): Uint8Array<ArrayBuffer> => {
  const header = Buffer.alloc(30 + "entries.jsonl".length + 4);
  header.writeUInt16LE("entries.jsonl".length, 26);
  header.writeUInt16LE(4, 28);
  const text = Array.from({ length: lines }, (_, line) => `{"version":${line}}\n`).join("");
  const more = Buffer.from("what stands behind the first member\n\n\n");
  return new Uint8Array(Buffer.concat([header, deflateRawSync(text), more]));
};

test.for([
  [1, 20],
  [7, 5000],
] as const)("lines are counted as they arrive, %s bytes at a time", async ([step, lines]) => {
  const told: number[] = [];
  const count = countEntries((entries) => told.push(entries));
  const file = fileOf(lines);
  for (let at = 0; at < file.length; at += step) {
    count.push(file.slice(at, at + step));
    if (at % 700 === 0) await setTimeout(0);
  }
  for (let tries = 0; tries < 400 && told.at(-1) !== lines; tries += 1) await setTimeout(10);
  expect(told.at(-1)).toBe(lines);
  expect(told.every((entries) => entries <= lines)).toBe(true);
});

test("a file that is none is counted as nothing, and nothing fails", async () => {
  const told: number[] = [];
  const count = countEntries((entries) => told.push(entries));
  for (let at = 0; at < 10; at += 1) count.push(new Uint8Array(100).fill(0xff));
  await setTimeout(20);
  expect(told.filter((entries) => entries > 0)).toEqual([]);
});
