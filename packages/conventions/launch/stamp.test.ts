import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { digestOf } from "./stamp.mjs";

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tiltas stamp "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("the same facts and files give the same digest", () => {
  const file = join(aFolder(), "a");
  writeFileSync(file, "1");
  expect(digestOf(["x"], [file])).toBe(digestOf(["x"], [file]));
});

test("a changed fact, a changed file and a missing file each give another digest", () => {
  const file = join(aFolder(), "a");
  const missing = digestOf(["x"], [file]);
  writeFileSync(file, "1");
  const first = digestOf(["x"], [file]);
  writeFileSync(file, "2");
  const second = digestOf(["x"], [file]);
  expect(new Set([missing, first, second, digestOf(["y"], [file])]).size).toBe(4);
});
