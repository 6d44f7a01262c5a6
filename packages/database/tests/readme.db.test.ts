import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { scratchFolder } from "./scratch-folder.ts";

const packageFolder = join(import.meta.dirname, "..");

test("the example of the README says what it says it says", async () => {
  await using scratch = await scratchFolder();
  const readme = await readFile(join(packageFolder, "README.md"), "utf8");
  const [, code = ""] = /```ts\n(.*?)```/su.exec(readme) ?? [];
  const { TILTAS_TEST_CLUSTER: _, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module-typescript", "--eval", code],
    { cwd: packageFolder, env: { ...environment, TILTAS_DATA: scratch.path, DATABASE_URL: "" } },
  );
  const promised = [...code.matchAll(/; \/\/ ([^,\n]+, exact.*|[^,\n]+)/gu)].map(
    ([, said]) => said,
  );
  expect(stdout.trim().split("\n")).toEqual(promised);
});
