import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./places.mjs";

const folder = join(cacheFolder, "tiltas");

/**
 * One digest over the named facts and the bytes of the named files; a missing file counts as such.
 * @param {readonly string[]} facts
 * @param {readonly string[]} files absolute paths
 * @returns {string} SHA-256, hex
 */
export function digestOf(facts, files) {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(`${fact}\n`);
  for (const file of files) {
    hash.update(`${file}\n`);
    hash.update(existsSync(file) ? readFileSync(file) : "missing");
  }
  return hash.digest("hex");
}

/**
 * Asks whether a step last succeeded with exactly this digest.
 * @param {string} step
 * @param {string} digest
 */
export function isStamped(step, digest) {
  const file = join(folder, step);
  return existsSync(file) && readFileSync(file, "utf8") === digest;
}

/**
 * Notes that a step succeeded with this digest.
 * @param {string} step
 * @param {string} digest
 */
export function stamp(step, digest) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, step), digest);
}

/**
 * Forgets a step before it is tried again, so that an interrupted one is never taken for done.
 * @param {string} step
 */
export function unstamp(step) {
  rmSync(join(folder, step), { force: true });
}
