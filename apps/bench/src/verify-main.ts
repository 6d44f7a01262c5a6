import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { lifeOf, writeLargeBundle } from "./verify/large-bundle.ts";

type Verified = {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly errors: number;
  readonly entries: number;
};

const wanted = Number(process.argv[2] ?? "100000");
if (!Number.isSafeInteger(wanted) || wanted < 1) throw new RangeError("how many entries?");

const say = (line: string): void => console.error(line);
const run = promisify(execFile);
const program = fileURLToPath(new URL("verify/verify-once.ts", import.meta.url));

/** Guarantee: our own program prints nothing else. */
const toldBy = (printed: string): Verified => JSON.parse(printed) as Verified;

const verifyOnce = async (file: string, key: string, how: "bytes" | "law"): Promise<Verified> => {
  const { stdout } = await run(process.execPath, [program, file, key, how]);
  const told = toldBy(stdout);
  if (told.errors > 0) throw new Error(`the bundle that was made has ${told.errors} errors`);
  return told;
};

/** Bare SHA-256 over the bytes of as many entries, made before they are hashed. */
const bareSeconds = (entries: number): number => {
  const batch = Array.from({ length: 500 }, (_, number) => lifeOf(number).texts)
    .flat()
    .map((text) => Buffer.from(text));
  const started = performance.now();
  for (let hashed = 0; hashed < entries; hashed += 1)
    createHash("sha256")
      .update(batch[hashed % batch.length] ?? "")
      .digest();
  return (performance.now() - started) / 1000;
};

const folder = await mkdtemp(join(tmpdir(), "tiltas-bench-verify-"));
try {
  const file = join(folder, "bundle.zip");
  say(`Making a bundle of about ${wanted} entries`);
  const { entries, key, bytes } = await writeLargeBundle(file, wanted);
  say("Hashing as many entries and nothing else");
  const bare = bareSeconds(entries);
  const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(12);
  const rowOf = (what: string, seconds: number, peakMiB?: number): string =>
    `${cell(seconds, 1)}${cell(entries / seconds, 0)}${cell(bare / seconds, 3)}${peakMiB === undefined ? "".padStart(12) : cell(peakMiB, 0)}  ${what}`;
  const rows = [rowOf("bare SHA-256 over the same bytes", bare)];
  for (const [how, what] of [
    ["bytes", "a bundle's bytes, chains, tree and signatures"],
    ["law", "the same, and every stream replayed and audited"],
  ] as const) {
    say(`Verifying: ${what}`);
    const { seconds, peakMiB } = await verifyOnce(file, key, how);
    rows.push(rowOf(what, seconds, peakMiB));
  }
  const head = ["seconds", "entries/s", "ratio", "peak MiB"].map((text) => text.padStart(12));
  console.log(`${entries} entries, ${(bytes / 2 ** 20).toFixed(0)} MiB`);
  console.log([`${head.join("")}  what`, ...rows].join("\n"));
} finally {
  await rm(folder, { recursive: true, force: true });
}
