import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVerifier } from "@tiltas/ledger";
import { ledgerKey, packBundle } from "@tiltas/ledger/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lawfulBundle } from "../testing/a-lawful-bundle.ts";
import { aWorld, runTiltas } from "../testing/a-world.ts";

const folder = mkdtempSync(join(tmpdir(), "tiltas bundle "));
afterAll(() => rmSync(folder, { recursive: true }));
let key = "";

beforeAll(async () => {
  key = formatVerifier((await ledgerKey(0)).verifier);
  const bundle = await lawfulBundle();
  writeFileSync(join(folder, "good.zip"), packBundle(bundle));
  writeFileSync(join(folder, "bad.zip"), packBundle(bundle, { manifest: { size: 5 } }));
  writeFileSync(join(folder, "text.zip"), "no bundle");
  writeFileSync(join(folder, "key.txt"), `${key}\n`);
});

const run = async (...typed: readonly string[]) => {
  const world = aWorld(undefined, { folder });
  return { ...(await runTiltas(world, "bundle", "verify", ...typed)), said: world.said.join("\n") };
};

test("a good bundle ends in 0 and says what was not proved; the key may stand in a file", async () => {
  const { exit, printed } = await run("good.zip", "--key", "key.txt");
  expect(exit).toBe(0);
  expect(printed).toContain("Verified 8 entries in 5 streams under 8 leaves");
  expect(printed).toContain("- that an entry was true when it was written");
  expect(printed.trimEnd()).toMatch(/No error found\.$/);
});

test("a bad bundle ends in 1 and names what is wrong", async () => {
  const { exit, printed } = await run("bad.zip", "--key", key);
  expect(exit).toBe(1);
  expect(printed).toMatch(
    /error +manifest\.json +manifestDiffers +field size, expected 8, found 5/,
  );
  expect(printed.trimEnd()).toMatch(/1 error found\.$/);
});

test.for([
  ["a file that is no bundle", ["text.zip", "--key", "key.txt"], "FILE: is not an evidence bundle"],
  ["a file that is not there", ["none.zip", "--key", "key.txt"], "there is no such file"],
  ["a folder", [".", "--key", "key.txt"], "FILE: "],
  ["no key", ["good.zip"], "--key: is needed"],
  ["a key that is none", ["good.zip", "--key", "text.zip"], "--key: is not a public key"],
  [
    "a witness that is none",
    ["good.zip", "--key", "key.txt", "--witness", "good.zip"],
    "--witness: ",
  ],
] as const)("%s ends in 2 and is named", async ([, typed, said]) => {
  const ran = await run(...typed);
  expect(ran.exit).toBe(2);
  expect(ran.said).toContain(said);
});
