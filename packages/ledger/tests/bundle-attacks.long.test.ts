import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NotABundleError } from "../src/bundle/bundle-fault.ts";
import { formatVerifier } from "../src/note/note-key.ts";
import { bundleAttacks, notBundles } from "../src/testing/bundle-attacks.ts";
import { honestBundle, honestPart } from "../src/testing/bundle-tampering.ts";
import { ledgerKey, packBundle } from "../src/testing/bundle.builder.ts";
import { judgeBundle } from "../src/testing/bundle-verification.ts";

const program = fileURLToPath(new URL("second/verify_bundle.py", import.meta.url));
const hasPython = spawnSync("python3", ["--version"]).status === 0;
const found = { attacks: 0 };
const judged: { readonly name: string; readonly path: string; readonly exit: number }[] = [];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bundle-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  process.stdout.write(
    `attacks on bundles: made ${bundleAttacks.length}, found ${found.attacks}\n`,
  );
  if (!hasPython)
    process.stdout.write("second implementation: NOT ASKED, there is no python3 here\n");
});

/** Keeps a file and our verdict on it for the second implementation. */
const keep = async (name: string, file: Uint8Array, exit: number): Promise<void> => {
  const path = join(folder, `${judged.length}.zip`);
  await writeFile(path, file);
  judged.push({ name, path, exit });
};

describe("a bundle no one has been at", () => {
  it.for([
    ["of everything", honestBundle],
    ["of everything, after three changes of key", async () => honestBundle(3)],
    ["of one commitment", honestPart],
  ] as const)("%s has no findings", async ([name, make]) => {
    for (const isLong of [false, true]) {
      const file = packBundle(await make(), {}, { isLong });
      expect((await judgeBundle(file)).findings).toEqual([]);
      await keep(`honest, ${name}`, file, 0);
    }
  });
});

describe("a bundle someone has been at", () => {
  it.for(bundleAttacks)("$name: $code", async ({ name, code, make }) => {
    const file = await make();
    const { findings, errors } = await judgeBundle(file);
    const wrong = findings.filter(({ severity }) => severity === "error");
    expect(wrong.map((finding) => finding.code)).toContain(code);
    expect(errors).toBeGreaterThan(0);
    found.attacks += 1;
    await keep(name, file, 1);
  });
});

describe("a file that is no bundle", () => {
  it.for(notBundles)("%s is said to be none", async ([name, make]) => {
    const file = await make();
    await expect(judgeBundle(file)).rejects.toThrow(NotABundleError);
    await keep(name, file, 2);
  });
});

// One interpreter for all files; each is judged by the program as whoever calls it would have it judged.
const askAll = `import runpy, sys
program, word, *files = sys.argv[1:]
for file in files:
    sys.argv = [program, file, word]
    try:
        runpy.run_path(program, run_name="__main__")
    except SystemExit as ended:
        print("exit", ended.code)
`;

describe("the second implementation, in Python's standard library", () => {
  it.skipIf(!hasPython)("agrees on every bundle, good and bad", { timeout: 60_000 }, async () => {
    const word = formatVerifier((await ledgerKey(0)).verifier);
    const paths = judged.map(({ path }) => path);
    const asked = spawnSync("python3", ["-I", "-c", askAll, program, word, ...paths], {
      encoding: "utf8",
    });
    const exits = [...asked.stdout.matchAll(/^exit (?<code>\d)$/gmu)].map(({ groups }) =>
      Number(groups?.["code"]),
    );
    const verdicts = judged.map(({ name }, place) => [name, exits[place]]);
    expect(verdicts).toEqual(judged.map(({ name, exit }) => [name, exit]));
    process.stdout.write(
      `second implementation: agreed on ${exits.length} of ${paths.length} files\n`,
    );
  });

  it.skipIf(!hasPython)("ends in 2 when it is called wrongly", () => {
    expect(spawnSync("python3", ["-I", program]).status).toBe(2);
  });
});
