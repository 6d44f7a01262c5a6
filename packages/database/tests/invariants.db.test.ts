import { afterAll, beforeAll, expect, test } from "vitest";

import { openDatabase, type Database } from "../src/index.ts";
import { createTestDatabase, type TestDatabase } from "../src/testing/index.ts";
import {
  insertAdministrator,
  insertCommitment,
  insertEntry,
  insertFund,
  insertLeaf,
  sha,
} from "./rows.ts";
import { connect } from "./sql.ts";

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase({ url: own.url, poolSize: 16 });
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

const reserve = (code: string) =>
  database.pool.query("UPDATE fund SET reserved = reserved + 10 WHERE code = $1", [code]).then(
    () => "held",
    (error: unknown) => error,
  );

test("64 callers reserving at once never pass the ceiling, and the fund is used up to it", async () => {
  await database.pool.query(insertFund("CEILING", "105"));
  const answers = await Promise.all(Array.from({ length: 64 }, async () => reserve("CEILING")));
  const refusals = answers.filter((answer) => answer !== "held");
  expect(answers.filter((answer) => answer === "held")).toHaveLength(10);
  expect(refusals).toHaveLength(54);
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: "23514", constraint: "fund_ceiling_holds" });
  const { rows } = await database.pool.query("SELECT reserved FROM fund WHERE code = 'CEILING'");
  expect(rows).toEqual([{ reserved: "100.00" }]);
});

test("obligated and spent count against the same ceiling, and none goes below zero", async () => {
  await database.pool.query(insertFund("SPENT", "100"));
  const set = async (totals: string) =>
    database.pool.query(`UPDATE fund SET ${totals} WHERE code = 'SPENT'`);
  await set("reserved = 0, obligated = 40, spent = 60");
  await expect(set("reserved = 0.01")).rejects.toMatchObject({ constraint: "fund_ceiling_holds" });
  await expect(set("ceiling = 99.99")).rejects.toMatchObject({ constraint: "fund_ceiling_holds" });
  await expect(set("spent = -1")).rejects.toMatchObject({ constraint: "fund_totals_not_negative" });
});

test("of sixteen who administer and all go at once, one is left", async () => {
  const emails = Array.from({ length: 16 }, (_, index) => `administrator.${index}@test.example`);
  for (const email of emails) await database.pool.query(insertAdministrator(email));
  const go = async (email: string, index: number) =>
    database.pool
      .query(
        index % 2 === 0
          ? "UPDATE person SET roles = '{}' WHERE email = $1"
          : "UPDATE person SET disabled_at = now() WHERE email = $1",
        [email],
      )
      .catch((error: unknown) => error);
  const answers = await Promise.all(emails.map(go));
  const refusals = answers.filter((answer) => answer instanceof Error);
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toMatchObject({ code: "23514", constraint: "person_administrator_left" });
});

const insertLine = (id: string, kind: string, quantity: string, more: string) =>
  database.pool.query(
    `INSERT INTO line (commitment_id, line_id, position, item, category, quantity_kind, unit, quantity, accepted, written_off)
     SELECT id, '${id}', 1, 'Mine detector', 'demining', '${kind}', 'piece', ${quantity}, ${more} FROM commitment`,
  );

test("an exact line takes no more than its quantity; an approximate one may, its quantity is a lower bound", async () => {
  await database.pool.query(insertCommitment("LT-2024-0001"));
  const held = { constraint: "line_quantities_hold" };
  await insertLine("full", "exact", "40", "39, 1");
  await insertLine("more", "approximate", "40", "55, 0");
  await insertLine("unsaid", "undisclosed", "NULL", "55, 0");
  await expect(insertLine("over", "exact", "40", "40, 1")).rejects.toMatchObject(held);
  await expect(insertLine("none", "exact", "NULL", "0, 0")).rejects.toMatchObject(held);
  await expect(insertLine("below", "exact", "40", "-1, 0")).rejects.toMatchObject({
    constraint: "line_quantities_not_negative",
  });
  await expect(insertLine("some", "roughly", "40", "0, 0")).rejects.toMatchObject({
    constraint: "line_quantity_kind_known",
  });
});

test("a share is firm, sought or waived", async () => {
  const insert = `INSERT INTO share (commitment_id, share_id, amount_eur, state) SELECT id, 's', 1, 'promised' FROM commitment`;
  await expect(database.pool.query(insert)).rejects.toMatchObject({
    constraint: "share_state_known",
  });
});

test("a hash that is not SHA-256 does not enter the ledger", async () => {
  const short = insertEntry("fund/short", 1)
    .replace(sha, sha)
    .replaceAll(`'x', ${sha}`, "'x', 'short'");
  await expect(database.pool.query(short)).rejects.toMatchObject({
    constraint: "entry_hashes_are_sha256",
  });
});

test("one command and one stream version have one entry", async () => {
  await database.pool.query(insertEntry("fund/once", 1));
  await expect(database.pool.query(insertEntry("fund/once", 1))).rejects.toMatchObject({
    code: "23505",
  });
  const sameCommand = insertEntry("fund/twice", 1).replace("'fund/twice:1'", "'fund/once:1'");
  await expect(database.pool.query(sameCommand)).rejects.toMatchObject({
    constraint: "entry_command_id_key",
  });
});

test.each([
  "UPDATE entry SET role = 'x'",
  "DELETE FROM entry",
  "TRUNCATE entry",
  "UPDATE leaf SET version = 9",
  "DELETE FROM leaf",
  "TRUNCATE leaf",
])("the guard rail stops even the owner from %s", async (statement) => {
  await using owner = await connect(own.superuserUrl);
  await owner.run("SET ROLE tiltas_owner");
  await expect(owner.run(statement)).rejects.toMatchObject({ code: "23001" });
});

test("a superuser who switches the rail off gets through: the rail is no fence", async () => {
  await using intruder = await connect(own.superuserUrl);
  await database.pool.query(insertLeaf(0, "fund/once", 1));
  await intruder.run("SET session_replication_role = replica");
  await intruder.run("DELETE FROM leaf");
  expect(await intruder.run("SELECT * FROM leaf")).toEqual([]);
});

test("stream_heads names every stream once, commitments among them", async () => {
  await database.pool.query(`INSERT INTO stream_head VALUES ('policy/sample', 3, ${sha})`);
  const { rows } = await database.pool.query(
    "SELECT regexp_replace(name, '/[0-9a-f-]{36}$', '/ID') AS name, version FROM stream_heads ORDER BY 1",
  );
  expect(rows).toEqual([
    { name: "commitment/ID", version: 1 },
    { name: "policy/sample", version: 3 },
  ]);
});

test("search finds a commitment by words of its title and by its reference", async () => {
  const find = async (words: string): Promise<unknown> => {
    const query =
      "SELECT reference FROM commitment JOIN commitment_search ON commitment_id = id WHERE search @@ websearch_to_tsquery('simple', $1)";
    return (await database.pool.query<{ reference: string }>(query, [words])).rows;
  };
  expect(await find("detectors recipient")).toEqual([{ reference: "LT-2024-0001" }]);
  expect(await find("LT-2024-0001")).toEqual([{ reference: "LT-2024-0001" }]);
  expect(await find("jammers")).toEqual([]);
  await database.pool.query("UPDATE commitment SET title = 'Jammers'");
  expect(await find("jammers")).toEqual([{ reference: "LT-2024-0001" }]);
  expect(await find("detectors")).toEqual([]);
});
