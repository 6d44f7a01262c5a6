import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@tiltas/database";
import { parseIsoDate } from "@tiltas/domain";
import { loadDemo, openEngine } from "@tiltas/engine";
import { multiplyLedger } from "./multiply-ledger.ts";

const times = Number(process.env["BENCH_TIMES"] ?? "250");
const rounds = Number(process.env["BENCH_ROUNDS"] ?? "3");
const say = (line: string): void => console.error(line);

const folder = await mkdtemp(join(tmpdir(), "tiltas-bench-"));
// PostgreSQL's own user must be able to enter when root runs this.
await chmod(folder, 0o755);
const ground = await startEmbedded({ folder, say });
const engine = await openEngine({
  url: ground.url,
  adminUrl: ground.adminUrl,
  dataDir: folder,
  migrate: true,
});
try {
  say("Loading the demo");
  await loadDemo(engine);
  while ((await engine.sequence()) > 0);
  say(`Copying it ${times} times`);
  const entries = await multiplyLedger(ground.adminUrl, times);
  const { reports } = engine;
  const date = parseIsoDate("2199-12-31");
  const year = { from: parseIsoDate("2024-01-01"), to: parseIsoDate("2024-12-31") };
  const filter = { date, origin: "own" } as const;
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["separation of duties, everything", async () => reports.separation({})],
    ["separation of duties, one year", async () => reports.separation(year)],
    ["separation of duties, a page", async () => reports.separationRows({}, { size: 25 })],
    [
      "real paths, everything",
      async () => reports.conformance({ calendar: "LT", rareBelowPercent: 5 }),
    ],
    [
      "real paths, one year",
      async () => reports.conformance({ ...year, calendar: "LT", rareBelowPercent: 5 }),
    ],
    ["funds by stage", async () => reports.fundReport(filter)],
    ["rows behind a number, a page", async () => reports.positions(filter, { size: 50 })],
    ["sample of a hundred", async () => reports.sample({ ...filter, seed: "1", size: 100 })],
  ];
  console.log(
    `${entries} entries of commitments; best of ${rounds}: milliseconds, of them this process computing`,
  );
  for (const [name, ask] of asked) {
    const taken: number[] = [];
    const computed: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const before = process.cpuUsage();
      await ask();
      taken.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      computed.push((user + system) / 1000);
    }
    const [best, own] = [taken, computed].map((each) =>
      Math.min(...each)
        .toFixed(0)
        .padStart(8),
    );
    console.log(`${name.padEnd(36)} ${best} ${own}`);
  }
  console.log(`resident memory ${(process.memoryUsage().rss / 1_048_576).toFixed(0)} MiB`);
} finally {
  await engine.close();
  await ground.close();
  await rm(folder, { recursive: true, force: true });
}
