import { commitmentIdSchema, type Role } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failureOf } from "./failure.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const propose = async (title: string) => {
  const content = aContent({ change: { title } });
  const receipt = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content });
  return { ...receipt, commitmentId: commitmentIdSchema.parse(receipt.commitmentId) };
};

/** Waits until the sequencer has marked everything recorded so far. */
const settle = async (): Promise<void> => {
  const { rows } = await world.ground.superuser.query<{ count: number }>(
    "SELECT count(*)::int FROM entry",
  );
  await expect
    .poll(async () => (await world.clientOf("auditor").entry.explore.query({})).leafIndex, {
      timeout: 10_000,
    })
    .toBeGreaterThanOrEqual(rows[0]?.count ?? Number.NaN);
};

const fetchCsv = async (role: Role, query: string, init: RequestInit = {}) =>
  fetch(`${world.server.origin}/api/portfolio.csv?${query}`, {
    ...init,
    headers: { authorization: `Bearer ${world.member(role).token}` },
  });

test("an auditor finds an attempt, opens its entry and reads why it was refused and who could have cleared it", async () => {
  const { commitmentId, reference } = await propose("Field kitchens");
  await failureOf(
    world.clientOf("minister").commitment.submit.mutate({
      commandId: newCommand(),
      commitmentId,
      expectedRevision: 1,
    }),
  );
  const { refusal, entry } = world.clientOf("auditor");
  const read = async () => (await refusal.list.query({ subject: reference })).rows;
  await expect.poll(read, { timeout: 10_000 }).toHaveLength(1);
  const rows = await read();
  expect(rows[0]?.reasons[0]).toMatchObject({ id: "notYourRole", who: { roles: ["proposer"] } });
  const opened = await entry.byLeaf.query({ leafIndex: rows[0]?.leafIndex ?? -1 });
  expect(opened).toMatchObject({ reference, content: { action: "commitment.submit" } });
  expect((await failureOf(entry.byLeaf.query({ leafIndex: 999_999_999 }))).code).toBe("NOT_FOUND");
});

test("the portfolio is downloaded as it stood, stamped with its moment and without formulas", async () => {
  const { reference } = await propose('=HYPERLINK("http://elsewhere.example","Boots")');
  await settle();
  const when = { effectiveOn: "2199-12-31" } as const;
  const { moment, rows } = await world
    .clientOf("auditor")
    .portfolio.list.query({ when, origin: "own" });
  await propose("What came later");
  await settle();
  const query = `effectiveOn=2199-12-31&knownAt=${moment.knownAt}&origin=own`;
  const answer = await fetchCsv("auditor", query);
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="portfolio-2199-12-31-as-at-${moment.knownAt}.csv"`,
  );
  const [head, ...records] = (await answer.text()).trimEnd().split("\r\n");
  expect(head).toMatch(/^reference,title,.*,asAtDay,asAtLeaf$/);
  expect(records).toHaveLength(rows.length);
  const record = records.find((line) => line.startsWith(`${reference},`));
  expect(record).toContain(`${reference},"'=HYPERLINK(`);
  expect(record).toMatch(new RegExp(`,2199-12-31,${moment.knownAt}$`));
});

test("the download is for those who read the whole ledger, and names a field it cannot read", async () => {
  const good = "effectiveOn=2024-04-10&knownAt=5&origin=own";
  expect((await fetchCsv("proposer", good)).status).toBe(403);
  expect((await fetch(`${world.server.origin}/api/portfolio.csv?${good}`)).status).toBe(401);
  expect((await fetchCsv("auditor", good, { method: "POST" })).status).toBe(405);
  for (const [query, field] of [
    ["effectiveOn=2024-02-30&knownAt=5&origin=own", "effectiveOn"],
    ["effectiveOn=2024-04-10&knownAt=1e3&origin=own", "knownAt"],
    ["effectiveOn=2024-04-10&knownAt=5&origin=elsewhere", "origin"],
    [`${good}&fundCode=%25`, "fundCode"],
    [`${good}&person=me`, "person"],
  ] as const) {
    const answer = await fetchCsv("auditor", query);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(field)]);
  }
});
