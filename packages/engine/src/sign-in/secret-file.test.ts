import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemIds } from "../ports/ids.ts";
import { getSecret, SecretError, secretFileName } from "./secret-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltas-secret-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("the secret is made once and readable by its owner alone", async () => {
  const first = await getSecret(join(folder, "new"), systemIds, "");
  const file = join(folder, "new", secretFileName);
  expect(await getSecret(join(folder, "new"), systemIds, "")).toBe(first);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readFile(file, "utf8")).trim()).toBe(first);
});

test("two programs starting at once agree on one secret", async () => {
  const secrets = await Promise.all([1, 2, 3, 4].map(async () => getSecret(folder, systemIds, "")));
  expect(new Set(secrets).size).toBe(1);
});

test("the environment goes before the file", async () => {
  expect(await getSecret(folder, systemIds, "e".repeat(40))).toBe("e".repeat(40));
});

test("a secret too short to be one is refused", async () => {
  await writeFile(join(folder, secretFileName), "short\n");
  await expect(getSecret(folder, systemIds, "")).rejects.toBeInstanceOf(SecretError);
  await expect(getSecret(folder, systemIds, "short")).rejects.toBeInstanceOf(SecretError);
});
