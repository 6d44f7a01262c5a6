import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, TotalsQuery } from "@tiltas/engine";
import { aKielFile } from "@tiltas/interchange/testing";
import { afterAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "./testing/a-world.ts";

type ImportPlan = Parameters<Engine["importCommitments"]>[0];
type VerifyReport = Awaited<ReturnType<Engine["verify"]>>;

const folder = mkdtempSync(join(tmpdir(), "tiltas cli "));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "aid.csv"), aKielFile([{}, { packageId: "LTM2", value: "0.5" }]));
writeFileSync(join(folder, "odd.csv"), aKielFile([{}, { packageId: "LTM2", donor: "Atlantis" }]));

const parsed = (printed: string): unknown => JSON.parse(printed);

test("totals asks for the day, donor and origin it was given and prints exactly the engine's answer", async () => {
  const asked: TotalsQuery[] = [];
  const world = aWorld({
    totals: async (query) => {
      asked.push(query);
      const sums = { thisYear: "84000000.00", military: "610000000.00", all: "1000000000.00" };
      return { asAt: query.date, currency: "EUR", ...sums, leafIndex: 512 };
    },
  });
  const { exit, printed } = await runTiltas(world, "totals", "--as-at", "2024-04-10", "--json");
  expect(exit).toBe(0);
  expect(printed).toBe(
    '{"asAt":"2024-04-10","currency":"EUR","thisYear":"84000000.00","military":"610000000.00","all":"1000000000.00","leafIndex":512}\n',
  );
  const human = await runTiltas(
    world,
    "totals",
    "--as-at",
    "2024-04-10",
    "--donor",
    "cz",
    "--origin",
    "kiel",
  );
  expect(human.printed).toContain("all assistance, to date  1 000 000 000.00");
  expect(asked).toEqual([
    { date: "2024-04-10", donor: "LT", origin: "own" },
    { date: "2024-04-10", donor: "CZ", origin: "kiel" },
  ]);
  expect(world.closed()).toBe(2);
});

test("a preview needs no database and tells rows, commitments, lines and totals per donor", async () => {
  const world = aWorld(undefined, { folder });
  const { exit, printed } = await runTiltas(
    world,
    "import",
    "kiel",
    "aid.csv",
    "--preview",
    "--json",
  );
  expect(exit).toBe(0);
  expect(parsed(printed)).toEqual({
    rows: 2,
    commitments: 2,
    lines: 2,
    donors: [{ donor: "LT", name: "Lithuania", commitments: 2, total: "1000.50" }],
    problems: [],
    notes: [],
  });
  const human = await runTiltas(world, "import", "kiel", "aid.csv", "--preview");
  expect(human.printed).toContain("LT     Lithuania            2   1 000.50");
});

test("an import hands the engine the whole plan, and says so when nothing changed", async () => {
  const plans: ImportPlan[] = [];
  const world = aWorld(
    {
      importCommitments: async (plan) => {
        plans.push(plan);
        const again = plans.length > 1;
        return { imported: again ? 0 : plan.commitments.length, alreadyImported: again };
      },
    },
    { folder },
  );
  const args = ["import", "kiel", "aid.csv", "--retrieved", "March 2024"];
  expect(await runTiltas(world, ...args)).toEqual({
    exit: 0,
    printed: "Imported 2 commitments.\n",
  });
  expect(plans[0]).toMatchObject({ profile: "kiel", rows: 2 });
  expect(plans[0]?.fileSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(plans[0]?.commitments[0]?.source.retrieved).toBe("March 2024");
  const again = await runTiltas(world, ...args);
  expect(again).toEqual({ exit: 0, printed: "Nothing changed: this file was imported before.\n" });
});

test("a file with problems is not imported; each is named with line and column", async () => {
  const world = aWorld(undefined, { folder });
  const { exit, printed } = await runTiltas(world, "import", "kiel", "odd.csv");
  expect(exit).toBe(1);
  expect(printed).toMatch(/3 {2}Countries {2}“Atlantis” is not a donor of the tracker\./);
  expect(printed).toContain("Nothing was imported.");
});

test("findings of verify are named with stream and version, and exit with 1", async () => {
  const stream = "commitment/0190a6a0-0000-7000-8000-000000000001";
  const finding = { severity: "error", code: "entryHashMismatch", stream, version: 3 } as const;
  const report: VerifyReport = {
    streams: 2,
    entries: 9,
    replayed: 2,
    findings: [finding],
    notProved: [],
    files: 0,
  };
  const world = aWorld({ verify: async () => report });
  const human = await runTiltas(world, "verify");
  expect(human.exit).toBe(1);
  expect(human.printed).toMatch(new RegExp(`error +${stream} +3 +entryHashMismatch`));
  expect(parsed((await runTiltas(world, "verify", "--json")).printed)).toEqual(report);
});

test("a clean history verifies with 0; a warning counts only for the stream that was asked for", async () => {
  const stream = "commitment/0190a6a0-0000-7000-8000-000000000001";
  const warning = { severity: "warning", code: "nothingToVerify", stream, version: 0 } as const;
  const world = aWorld({
    verify: async () => ({
      streams: 1,
      entries: 0,
      replayed: 0,
      findings: [warning],
      notProved: [],
      files: 0,
    }),
  });
  expect((await runTiltas(world, "verify")).exit).toBe(0);
  expect((await runTiltas(world, "verify", "--stream", stream)).exit).toBe(1);
});

test("a token for nobody is refused naming the argument", async () => {
  const world = aWorld({ listPeople: async () => [] });
  const { exit, printed } = await runTiltas(
    world,
    "token",
    "create",
    "--person",
    "Nobody@demo.example",
  );
  expect({ exit, printed }).toEqual({
    exit: 1,
    printed: "--person: nobody has the e-mail address nobody@demo.example\n",
  });
});

test.for([
  [["totals", "--as-at", "2024-02-30"], "--as-at"],
  [["totals", "--as-at", "2024-04-10", "--donor", "Lithuania"], "--donor"],
  [["totals", "--as-at", "2024-04-10", "--origin", "iati"], "--origin"],
  [["totals"], "--as-at"],
  [["verify", "--stream", "everything"], "--stream"],
  [["token", "create"], "--person"],
  [["token", "create", "--person", "a@demo.example", "--name", "two\nlines"], "--name"],
  [["import", "kiel", "absent.csv"], "FILE"],
  [["import", "kiel", "."], "FILE"],
  [["frob"], "frob"],
] as const)("%j is a usage error naming %s, and opens no database", async ([typed, argument]) => {
  const world = aWorld(undefined, { folder });
  const { exit, printed } = await runTiltas(world, ...typed, "--json");
  expect(exit).toBe(2);
  expect(parsed(printed)).toMatchObject({ error: { argument } });
  expect(world.said[0]).toContain(`${argument}: `);
});

test("only a writing command brings the schema up to date, and never an outside database's", async () => {
  const engine = {
    importCommitments: async () => ({ imported: 0, alreadyImported: true }),
    totals: async () => {
      throw new TypeError("unused");
    },
  };
  const embedded = aWorld(engine, { folder });
  await runTiltas(embedded, "import", "kiel", "aid.csv");
  await runTiltas(embedded, "totals", "--as-at", "2024-04-10");
  await runTiltas(embedded, "migrate");
  expect(embedded.opened.map(({ migrate }) => migrate)).toEqual([true, false, true]);
  const outside = aWorld(engine, { folder, isOutside: true });
  await runTiltas(outside, "import", "kiel", "aid.csv");
  await runTiltas(outside, "migrate");
  expect(outside.opened.map(({ migrate }) => migrate)).toEqual([false, true]);
});

test("a database without tables says what to do; a bug shows where it is; the engine is closed either way", async () => {
  const missing = Object.assign(new Error('relation "rollup" does not exist'), { code: "42P01" });
  const failing = (error: Error) =>
    aWorld({
      totals: async () => {
        throw error;
      },
    });
  const bare = failing(missing);
  expect((await runTiltas(bare, "totals", "--as-at", "2024-04-10")).exit).toBe(1);
  expect(bare.said).toEqual(["The database has no tables yet: run tiltas migrate first."]);
  const broken = failing(new RangeError("a bug"));
  expect((await runTiltas(broken, "totals", "--as-at", "2024-04-10")).exit).toBe(1);
  expect(broken.said[0]).toContain("tiltas.test.ts");
  expect([bare.closed(), broken.closed()]).toEqual([1, 1]);
});

test("help lists every command, as text and as JSON; nothing typed is a usage error", async () => {
  const world = aWorld();
  const names = [
    "migrate",
    "demo load",
    "import kiel",
    "totals",
    "sample",
    "verify",
    "bundle",
    "bundle verify",
    "witness",
  ];
  const { exit, printed } = await runTiltas(world, "help");
  expect(exit).toBe(0);
  const policies = ["show", "check", "compare", "adopt", "simulate"].map(
    (verb) => `policy ${verb}`,
  );
  const machines = ["show", "check", "adopt"].map((verb) => `machine ${verb}`);
  const people = ["person register", "token create"];
  names.push("receipt check", ...machines, ...people, ...policies, "key rotate", "text erase");
  for (const name of names) expect(printed).toContain(`tiltas ${name}`);
  expect(parsed((await runTiltas(world, "help", "--json")).printed)).toMatchObject({
    commands: names.map((command) => ({ command })),
  });
  expect(await runTiltas(world)).toEqual({ exit: 2, printed: "" });
});

test("the version is the package's", async () => {
  expect((await runTiltas(aWorld(), "--version")).printed).toMatch(/^\d+\.\d+\.\d+\n$/);
});
