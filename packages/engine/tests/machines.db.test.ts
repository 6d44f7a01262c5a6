import { type CommitmentId, entryContentSchema } from "@tiltas/domain";
import { currentMachineVersion, replaySteps, machineVersionOf } from "@tiltas/workflows";
import { personWith } from "@tiltas/workflows/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
  adoptMachine,
  aProposed,
  aSubmitted,
  mustBeSound,
  openFund,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { layLife } from "./machine-lives.ts";

let opened: TestEngine;
let engine: Engine;

beforeEach(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
});

afterEach(async () => {
  await opened.close();
});

const adoption = (version: number, by: Parameters<Engine["register"]>[0]["by"]) => ({
  event: "machine.adopt" as const,
  payload: { machine: "commitment", version, reason: "Tried before and found good." },
  commandId: aCommandId(),
  by,
});

const versionsOf = async (): Promise<readonly unknown[]> => {
  const { rows } = await opened.superuser.query<{ version: number; count: number }>(
    "SELECT machine_version AS version, count(*)::int AS count FROM commitment GROUP BY 1 ORDER BY 1",
  );
  return rows;
};

const contentsOf = async (commitmentId: CommitmentId) => {
  const { rows } = await opened.superuser.query<{ bytes: Buffer }>(
    "SELECT bytes FROM entry WHERE stream = $1 ORDER BY version",
    [`commitment/${commitmentId}`],
  );
  return rows.map(({ bytes }) => entryContentSchema.parse(JSON.parse(bytes.toString("utf8"))));
};

/** Moves until nothing moves any more; how many moved in each call. */
const migrateAll = async (): Promise<readonly number[]> => {
  const moved: number[] = [];
  for (let some = await engine.migrateLive(); some > 0; some = await engine.migrateLive())
    moved.push(some);
  return moved;
};

test("an empty database begins under the newest version, and nothing waits", async () => {
  await aProposed(engine);
  expect(await versionsOf()).toEqual([{ version: currentMachineVersion, count: 1 }]);
  expect(await engine.machines()).toEqual({
    machine: "commitment",
    shipped: [1, 2],
    inForce: currentMachineVersion,
    adoptions: [],
    live: [{ version: currentMachineVersion, count: 1 }],
    waiting: 0,
  });
  expect(await engine.migrateLive()).toBe(0);
});

test("a database that began under an older version stays there until a newer one is adopted", async () => {
  await adoptMachine(engine, 1);
  await aProposed(engine);
  // As a database of the time before adoptions were recorded: it has commitments and no adoption.
  await opened.superuser.query("DELETE FROM machine_version");
  const another = await opened.openAnother();
  await aProposed(another);
  expect(await versionsOf()).toEqual([{ version: 1, count: 2 }]);
  expect((await another.machines()).inForce).toBe(1);
  receiptsOf(await another.register(adoption(2, personWith("administrator"))));
  await aProposed(another);
  expect(await versionsOf()).toEqual([
    { version: 1, count: 2 },
    { version: 2, count: 1 },
  ]);
  expect(await another.machines()).toMatchObject({ inForce: 2, waiting: 2 });
});

const receiptsOf = (outcome: Awaited<ReturnType<Engine["register"]>>): void => {
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
};

test("only an administrator adopts a version, only one the program has, only a later one, once", async () => {
  await adoptMachine(engine, 1);
  await aProposed(engine);
  const ask = async (version: number, by: Parameters<typeof adoption>[1]) =>
    reasonIds(await engine.register(adoption(version, by)));
  expect(await ask(2, personWith("minister"))).toEqual(["registerRoleMissing"]);
  expect(await ask(3, "system")).toEqual(["machineNotShipped"]);
  expect(await ask(1, "system")).toEqual(["machineAlreadyInForce"]);
  const command = adoption(2, personWith("administrator"));
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => engine.register(command)),
  );
  expect(answers[0]).toMatchObject({
    ok: true,
    value: { stream: "machine/commitment", version: 2 },
  });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await ask(2, "system")).toEqual(["machineAlreadyInForce"]);
  await mustBeSound(engine);
});

test("a version put into force behind the ledger's back, or a commitment ahead of it, is found", async () => {
  await adoptMachine(engine, 1);
  const commitmentId = await aProposed(engine);
  await mustBeSound(engine);
  await opened.superuser.query("INSERT INTO machine_version VALUES ('commitment', 2, now())");
  await opened.superuser.query("UPDATE commitment SET machine_version = 2");
  const { findings } = await engine.verify({});
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        stream: "machine/commitment",
        code: "rowDiffers",
        facts: { table: "machine_version", key: "2" },
      }),
      expect.objectContaining({
        stream: `commitment/${commitmentId}`,
        facts: { column: "commitment.machine_version", expected: "at most 1", found: "2" },
      }),
    ]),
  );
});

test("a version is refused while a live commitment has no place under it, and the check names it", async () => {
  await adoptMachine(engine, 1);
  const [sound, odd] = [await aSubmitted(engine), await aSubmitted(engine)];
  receiptOf(
    await engine.advance(
      aCommand("commitment.suspend", "manager", { reason: "Wait." }, { commitmentId: odd }),
    ),
  );
  // No state of version 1 lacks a place in version 2; this one returns to where no version leads.
  await opened.superuser.query(
    `UPDATE commitment SET snapshot =
       jsonb_set(snapshot::jsonb, '{history}', '{"commitment.live.whereItWas": [{"id": "commitment.closed"}]}') WHERE id = $1`,
    [odd],
  );
  const reference = (await engine.findCommitment(odd))?.reference ?? "";
  expect(await engine.checkMachine(2)).toEqual({
    toVersion: 2,
    live: 2,
    can: 1,
    groups: expect.arrayContaining([
      { version: 1, state: "underReview", count: 1, reason: null },
      { version: 1, state: "suspended", count: 1, reason: "stateNotMapped" },
    ]),
    cannot: [{ reference, state: "suspended", reason: "stateNotMapped" }],
  });
  expect(await engine.register(adoption(2, personWith("administrator")))).toMatchObject({
    ok: false,
    reasons: [
      {
        id: "someCannotMigrate",
        facts: { version: "2", count: "1", of: "2", references: `${reference} (suspended)` },
      },
    ],
  });
  expect((await engine.machines()).inForce).toBe(1);
  expect((await engine.findCommitment(sound))?.version).toBe(2);
});

test(
  "a thousand live commitments, a hundred of them suspended, all move from version 1 to 2, and their history replays",
  { timeout: 180_000 },
  async () => {
    await adoptMachine(engine, 1);
    await openFund(engine, "WIDE", "1000000000.00");
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    const laid: CommitmentId[] = [];
    const layNext = async (): Promise<void> => {
      for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
        laid.push(await layLife(engine, "WIDE", number, number % 10 === 4));
    };
    await Promise.all(Array.from({ length: 48 }, layNext));
    expect(await versionsOf()).toEqual([{ version: 1, count: 1000 }]);
    const before = await statesOf();
    expect(await engine.checkMachine(2)).toMatchObject({ live: 1000, can: 1000, cannot: [] });
    receiptsOf(await engine.register(adoption(2, personWith("administrator"))));

    // The first batch moves; a command that meets an old commitment meanwhile goes on under its own version.
    const [first, ...rest] = laid.toSorted().toReversed();
    if (first === undefined) throw new TypeError("something was laid");
    receiptOf(
      await engine.advance(
        aCommand("comment.add", "minister", { text: "Seen." }, { commitmentId: first }),
      ),
    );
    expect((await contentsOf(first)).at(-1)?.machine).toEqual({ id: "commitment", version: 1 });

    // Three servers at it, each as far as it comes; nothing moves twice.
    const servers = [engine, await opened.openAnother(), await opened.openAnother()];
    const some = await Promise.all(servers.map(async (server) => server.migrateLive()));
    const moved = await migrateAll();
    expect([...some, ...moved].reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(await versionsOf()).toEqual([{ version: 2, count: 1000 }]);
    expect(await engine.machines()).toMatchObject({ inForce: 2, waiting: 0 });
    const { rows } = await opened.superuser.query(
      "SELECT count(*)::int AS count, count(DISTINCT stream)::int AS streams FROM entry WHERE action = 'commitment.migrate'",
    );
    expect(rows).toEqual([{ count: 1000, streams: 1000 }]);

    const after = await statesOf();
    expect(after.get("suspended")).toBe(100);
    expect((after.get("sourcing") ?? 0) + (after.get("partlyContracted") ?? 0)).toBe(
      before.get("sourcing"),
    );
    expect(after.get("partlyContracted")).toBeGreaterThan(0);

    // Under its own version before, under the newer one after, and on to where it was.
    for (const commitmentId of rest.slice(0, 20)) {
      const steps = replaySteps(await contentsOf(commitmentId)).map(machineVersionOf);
      expect(steps).toEqual([...Array.from({ length: steps.length - 1 }, () => 1), 2]);
    }
    const suspended = await opened.superuser.query<{ id: CommitmentId; revision: number }>(
      "SELECT id, revision FROM commitment WHERE state = 'suspended' ORDER BY id",
    );
    for (const { id, revision } of suspended.rows.slice(0, 20))
      receiptOf(
        await engine.advance(
          aCommand(
            "commitment.resume",
            "manager",
            { reason: "Settled." },
            { commitmentId: id, expectedRevision: revision },
          ),
        ),
      );
    await mustBeSound(engine);
  },
);

const statesOf = async (): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await opened.superuser.query<{ state: string; count: number }>(
    "SELECT state, count(*)::int AS count FROM commitment GROUP BY state",
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
};
