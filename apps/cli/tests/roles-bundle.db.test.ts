import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "@tiltas/engine";
import {
  aCommand,
  aReviewed,
  openRegisters,
  openTestEngine,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";
import type { World } from "../src/world.ts";

let opened: TestEngine;
let folder: string;
let world: World;
let commitmentId: Awaited<ReturnType<typeof aReviewed>>;
let reference: string;

let later = 0;
type Clock = NonNullable<NonNullable<Parameters<typeof openTestEngine>[0]>["clock"]>;
type Now = ReturnType<Clock["now"]>;

/** Guarantee: what a date gives as ISO text is an instant of three decimals. */
const asInstant = (text: string): Now => text as Now;

/** An hour ago, and on by what a test waits: within five seconds no order of streams is proved. */
const clock: Clock = {
  now: () => asInstant(new Date(Date.now() - 3_600_000 + later).toISOString()),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tiltas-roles-"));
  const checkpoints = { everyMs: 0, everyEntries: 1 };
  opened = await openTestEngine({ dataDir: folder, checkpoints, clock }, async (engine) => {
    await engine.recordPeople();
    await openRegisters(engine);
  });
  world = aWorld(undefined, {
    folder,
    isOutside: true,
    openEngine: async (options) =>
      openEngine({ ...options, url: opened.database.url, dataDir: folder, checkpoints }),
  });
  commitmentId = await aReviewed(opened.engine);
  reference = (await opened.engine.findCommitment(commitmentId))?.reference ?? "";
  await sign();
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const sign = async (): Promise<void> => {
  while ((await opened.engine.sequence()) > 0);
  await opened.engine.signLedger();
};

/** What the verifier says of a bundle, which holds no database. */
const judge = async (...scope: readonly string[]): Promise<unknown> => {
  const key = (await opened.engine.publicLedger.findKey()) ?? "";
  const file = `${crypto.randomUUID()}.zip`;
  expect((await runTiltas(world, "bundle", ...scope, "--out", file)).exit).toBe(0);
  const { printed } = await runTiltas(world, "bundle", "verify", file, "--key", key, "--json");
  return JSON.parse(printed);
};

test("a bundle proves that everyone in it held the role the entries say", async () => {
  for (const scope of [["--all"], ["--commitment", reference]])
    expect(await judge(...scope)).toMatchObject({
      findings: [],
      notProved: expect.not.arrayContaining(["rolesHeld"]),
    });
});

test("a role put into the row, acted in and taken out is found by whoever has the bundle alone", async () => {
  later += 60_000;
  const { rows } = await opened.superuser.query<{
    id: Parameters<TestEngine["engine"]["disablePerson"]>[0];
  }>("SELECT id FROM person WHERE roles = '{logisticsReviewer}' ORDER BY id LIMIT 1");
  const person = rows[0]?.id;
  if (person === undefined) throw new Error("the cast has a logistics reviewer");
  const setRoles = async (roles: string): Promise<void> => {
    await opened.superuser.query("UPDATE person SET roles = $2 WHERE id = $1", [person, roles]);
  };
  await setRoles("{minister}");
  const grant = aCommand("approval.grant", { person }, { stepId: "minister" }, { commitmentId });
  receiptOf(await opened.engine.advance(grant));
  await setRoles("{logisticsReviewer}");
  await sign();
  for (const scope of [["--all"], ["--commitment", reference]])
    expect(await judge(...scope)).toMatchObject({
      findings: [{ code: "roleNotAssigned", stream: `commitment/${commitmentId}` }],
    });
});
