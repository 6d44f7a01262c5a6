import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { GroundError, openDatabase, type Database } from "../src/index.ts";
import { createTestDatabase, type TestDatabase } from "../src/testing/index.ts";
import { insertEntry } from "./rows.ts";
import { connect } from "./sql.ts";

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase({ url: own.url, statementTimeoutMs: 300, poolSize: 2 });
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

const select = async (sql: string): Promise<unknown> => {
  const { rows } = await database.pool.query<{ value: unknown }>(`SELECT ${sql} AS value`);
  return rows[0]?.value;
};

test.each([
  ["9223372036854775807::int8", "9223372036854775807"],
  ["0.10::numeric(20,2)", "0.10"],
  ["99999999999999999999999999.99::numeric", "99999999999999999999999999.99"],
  ["ARRAY[0.10, NULL]::numeric[]", ["0.10", null]],
  ["'{}'::numeric[]", []],
  ["ARRAY[1]::int8[]", ["1"]],
  ["date '2024-02-29'", "2024-02-29"],
  ["ARRAY[date '2024-02-29']", ["2024-02-29"]],
  ["timestamptz '2024-04-10 12:00:00.5+03'", "2024-04-10T09:00:00.500Z"],
  ["ARRAY[timestamptz '2024-04-10 12:00:00+03']", ["2024-04-10T09:00:00.000Z"]],
  ["'2'::int4", 2],
  [`'{"a": [1]}'::jsonb`, { a: [1] }],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
])("%s is read as an exact value", async (sql, value) => {
  expect(await select(sql)).toEqual(value);
});

test("an instant before our era is refused rather than misread", async () => {
  await expect(select("timestamptz '0044-03-15 12:00:00+00 BC'")).rejects.toThrow(RangeError);
});

test("Prisma and the pool see the same rows, whatever reads the types", async () => {
  const id = randomUUID();
  await database.prisma.fund.create({
    data: {
      id,
      code: "SAME",
      name: "A fund",
      owner: "A ministry",
      fiscalYear: 2024,
      ceiling: "35000000.00",
    },
  });
  const { rows } = await database.pool.query("SELECT ceiling FROM fund WHERE id = $1", [id]);
  expect(rows).toEqual([{ ceiling: "35000000.00" }]);
  const found = await database.prisma.fund.findUniqueOrThrow({ where: { id } });
  expect(found.ceiling.toFixed(2)).toBe("35000000.00");
});

test("Prisma, too, may not change an entry", async () => {
  await database.pool.query(insertEntry("fund/9", 1));
  await expect(database.prisma.entry.updateMany({ data: { role: "minister" } })).rejects.toThrow(
    /permission denied/u,
  );
});

test("a statement that runs too long is cancelled", async () => {
  await expect(database.pool.query("SELECT pg_sleep(5)")).rejects.toMatchObject({ code: "57014" });
});

test("a lost connection is told, and the next query gets a new one", async () => {
  const lines: string[] = [];
  await using admin = await connect(own.superuserUrl);
  const short = await openDatabase({
    url: own.url,
    applicationName: "to be lost",
    say: (line) => lines.push(line),
  });
  await short.pool.query("SELECT 1");
  await admin.run(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to be lost'",
  );
  await expect.poll(() => lines.length).toBeGreaterThan(0);
  expect((await short.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await short.close();
});

test("a connection lost while lent out fails its query and nothing else", async () => {
  await using admin = await connect(own.superuserUrl);
  const client = await database.pool.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  await admin.run("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
  await expect(client.query("SELECT pg_sleep(0.2)")).rejects.toThrow(/terminat/u);
  client.release(true);
  expect(await select("1")).toBe(1);
});

test("an outside login steps down to tiltas_app, and its admin connection migrates", async () => {
  const url = own.superuserUrl;
  const outside = await openDatabase({ url, migrate: true });
  const { rows } = await outside.pool.query(
    "SELECT current_user::text AS acting, session_user::text AS login",
  );
  expect(rows).toEqual([{ acting: "tiltas_app", login: "postgres" }]);
  expect(outside.applied).toEqual([]);
  await expect(outside.pool.query("DELETE FROM entry")).rejects.toMatchObject({ code: "42501" });
  await outside.close();
});

const withLogin = async (name: string): Promise<AsyncDisposable & { url: string }> => {
  await using admin = await connect(own.superuserUrl);
  await admin.run(`CREATE ROLE ${name} LOGIN PASSWORD 'p w/d'`);
  const url = new URL(own.superuserUrl);
  url.username = name;
  url.password = encodeURIComponent("p w/d");
  const drop = async (): Promise<void> => {
    await using again = await connect(own.superuserUrl);
    await again.run(`DROP OWNED BY ${name}`);
    await again.run(`DROP ROLE ${name}`);
  };
  return { url: url.href, [Symbol.asyncDispose]: drop };
};

test("an outside login gets its membership from the migration, and works as tiltas_app", async () => {
  await using login = await withLogin("ministry_login");
  const outside = await openDatabase({ url: login.url, adminUrl: own.superuserUrl, migrate: true });
  const { rows } = await outside.pool.query(
    "SELECT current_user::text AS acting, session_user::text AS login",
  );
  expect(rows).toEqual([{ acting: "tiltas_app", login: "ministry_login" }]);
  await outside.close();
});

test("a login that may not act as tiltas_app is told so", async () => {
  await using login = await withLogin("stranger_login");
  const lines: string[] = [];
  const outside = await openDatabase({ url: login.url, say: (line) => lines.push(line) });
  expect(lines.join("\n")).toContain("stranger_login may not act as tiltas_app");
  await expect(outside.pool.query("SELECT * FROM entry")).rejects.toMatchObject({ code: "42501" });
  await outside.close();
});

test("a login that may not migrate is refused with what an administrator can run", async () => {
  await using login = await withLogin("powerless_login");
  const attempt = openDatabase({ url: login.url, migrate: true });
  await expect(attempt).rejects.toThrow(GroundError);
  await expect(attempt).rejects.toThrow(/GRANT tiltas_owner, tiltas_app TO powerless_login/u);
});

test("a URL that is none is refused without repeating its password", async () => {
  const attempt = openDatabase({ url: "mysql://someone:secret@host/db" });
  await expect(attempt).rejects.toThrow(GroundError);
  await expect(attempt).rejects.not.toThrow(/secret/u);
});
