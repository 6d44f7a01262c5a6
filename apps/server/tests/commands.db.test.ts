import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppRouter } from "../src/index.ts";
import { failureOf } from "./failure.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const propose = async () =>
  world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content: aContent() });

const submit = async () => {
  const { commitmentId, revision } = await propose();
  return world.clientOf("proposer").commitment.submit.mutate({
    commandId: newCommand(),
    commitmentId,
    expectedRevision: revision,
  });
};

test("a proposal is recorded and read back under its reference", async () => {
  const receipt = await propose();
  expect(receipt).toMatchObject({ stage: "proposed", state: "draft", version: 1 });
  const view = await world
    .clientOf("auditor")
    .commitment.byReference.query({ reference: receipt.reference });
  expect(view).toMatchObject({
    commitmentId: receipt.commitmentId,
    state: "draft",
    amount: { amount: "184000.00" },
  });
  const { entries } = await world
    .clientOf("auditor")
    .entry.list.query({ commitmentId: receipt.commitmentId });
  expect(entries.map(({ hash, content }) => [hash, content.action])).toEqual([
    [receipt.entryHash, "commitment.propose"],
  ]);
});

test("a command sent twice has one effect and one answer", async () => {
  const { commitmentId, revision } = await propose();
  const before = await world.countEntries();
  const command = { commandId: newCommand(), commitmentId, expectedRevision: revision };
  const first = await world.clientOf("proposer").commitment.submit.mutate(command);
  expect(await world.clientOf("proposer").commitment.submit.mutate(command)).toEqual(first);
  expect(await world.countEntries()).toBe(before + 1);
});

test("a command id used for something else is a conflict", async () => {
  const { commitmentId, revision } = await propose();
  const commandId = newCommand();
  await world
    .clientOf("proposer")
    .commitment.submit.mutate({ commandId, commitmentId, expectedRevision: revision });
  const failure = await failureOf(
    world
      .clientOf("proposer")
      .comment.add.mutate({ commandId, commitmentId, expectedRevision: revision, text: "Again." }),
  );
  expect(failure).toMatchObject({
    code: "CONFLICT",
    refusal: { reasons: [{ id: "commandIdReused" }] },
  });
});

test("the wrong role is refused with who may, and nothing is recorded", async () => {
  const { commitmentId, revision } = await submit();
  const before = await world.countEntries();
  const failure = await failureOf(
    world.clientOf("logisticsOfficer").approval.grant.mutate({
      commandId: newCommand(),
      commitmentId,
      expectedRevision: revision,
      stepId: "legal",
    }),
  );
  expect(failure.code).toBe("FORBIDDEN");
  expect(failure.refusal?.reasons[0]).toMatchObject({
    id: "notYourRole",
    remedy: "askSomeoneWithTheRole",
    who: { roles: ["legalReviewer"] },
  });
  expect(await world.countEntries()).toBe(before);
});

test("what the state does not take is a conflict", async () => {
  const { commitmentId, revision } = await propose();
  const failure = await failureOf(
    world.clientOf("manager").commitment.close.mutate({
      commandId: newCommand(),
      commitmentId,
      expectedRevision: revision,
    }),
  );
  expect(failure).toMatchObject({
    code: "CONFLICT",
    refusal: { reasons: [{ id: "notInThisState" }] },
  });
});

test("a stale revision is a conflict that tells who changed what", async () => {
  const { commitmentId, revision } = await propose();
  const proposer = world.clientOf("proposer");
  await proposer.commitment.revise.mutate({
    commandId: newCommand(),
    commitmentId,
    expectedRevision: revision,
    content: aContent({ amount: "190000.00" }),
    reason: "A better offer fell through.",
  });
  const failure = await failureOf(
    proposer.commitment.submit.mutate({
      commandId: newCommand(),
      commitmentId,
      expectedRevision: revision,
    }),
  );
  expect(failure.code).toBe("CONFLICT");
  expect(failure.refusal?.reasons[0]?.id).toBe("revisionConflict");
  expect(failure.refusal?.changes).toHaveLength(1);
  expect(failure.refusal?.changes?.[0]).toMatchObject({
    action: "commitment.revise",
    byName: "proposer 1",
  });
  expect(JSON.stringify(failure.refusal?.changes)).toContain("190000.00");
});

test("a commitment nobody knows is not found", async () => {
  const unknown = {
    commandId: newCommand(),
    commitmentId: "00000000-0000-4000-8000-00000000dead",
    expectedRevision: 1,
  };
  expect((await failureOf(world.clientOf("proposer").commitment.submit.mutate(unknown))).code).toBe(
    "NOT_FOUND",
  );
  const { commitmentId } = unknown;
  expect(
    (await failureOf(world.clientOf("proposer").commitment.explain.query({ commitmentId }))).code,
  ).toBe("NOT_FOUND");
  expect(
    (
      await failureOf(
        world.clientOf("proposer").commitment.asAt.query({ commitmentId, when: { version: 1 } }),
      )
    ).code,
  ).toBe("NOT_FOUND");
});

test("a mistyped reference is answered with its look-alikes", async () => {
  const { reference } = await propose();
  const failure = await failureOf(
    world.clientOf("auditor").commitment.byReference.query({ reference: reference.toLowerCase() }),
  );
  expect(failure.code).toBe("NOT_FOUND");
  expect(failure.lookAlikes?.map((found) => found.reference)).toContain(reference);
});

test("a fund's ceiling is a condition that is not met", async () => {
  const fund = {
    id: newCommand(),
    code: "SMALL-2026",
    name: "Small fund",
    owner: "LT",
    fiscalYear: 2026,
    ceiling: { amount: "1000000.00", currency: "EUR" },
  };
  await world.clientOf("administrator").fund.open.mutate({ commandId: newCommand(), fund });
  const [share] = aContent({ amount: "1000000.01" }).shares;
  if (share === undefined) throw new Error("the builder's content has a share");
  const content = aContent({
    amount: "1000000.01",
    change: { shares: [{ ...share, fundCode: "SMALL-2026" }] },
  });
  const { commitmentId } = await world
    .clientOf("proposer")
    .commitment.propose.mutate({ commandId: newCommand(), content });
  const asked = () => ({ commandId: newCommand(), commitmentId, expectedRevision: 1 });
  await world.clientOf("proposer").commitment.submit.mutate(asked());
  await world.clientOf("legalReviewer").approval.grant.mutate({ ...asked(), stepId: "legal" });
  await world.clientOf("budgetReviewer").approval.grant.mutate({ ...asked(), stepId: "budget" });
  const failure = await failureOf(
    world.clientOf("minister").approval.grant.mutate({ ...asked(), stepId: "minister" }),
  );
  expect(failure).toMatchObject({
    code: "PRECONDITION_FAILED",
    refusal: { reasons: [{ id: "ceilingExceeded" }] },
  });
});

test("several reads travel in one request, each with its own outcome", async () => {
  const paths: string[] = [];
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${world.server.origin}/trpc`,
        headers: { authorization: `Bearer ${world.member("manager").token}` },
        fetch: async (url, init) => {
          const address = String(url);
          paths.push(address.replace(/\?.*/, ""));
          return fetch(address, { ...init, signal: init?.signal ?? null });
        },
      }),
    ],
  });
  const [me, missing, list] = await Promise.allSettled([
    client.session.me.query(),
    client.commitment.byReference.query({ reference: "LT-1999-0001" }),
    client.commitment.list.query({ size: 5 }),
  ]);
  expect(paths).toEqual([
    `${world.server.origin}/trpc/session.me,commitment.byReference,commitment.list`,
  ]);
  expect(me).toMatchObject({ status: "fulfilled", value: { person: { roles: ["manager"] } } });
  expect(missing).toMatchObject({ status: "rejected", reason: { data: { code: "NOT_FOUND" } } });
  expect(list.status).toBe("fulfilled");
});

test("registers are opened by whom the engine allows, and read by all", async () => {
  const fund = {
    id: newCommand(),
    code: "NEW-2026",
    name: "New fund",
    owner: "LT",
    fiscalYear: 2026,
    ceiling: { amount: "5.00", currency: "EUR" },
  };
  const refused = await failureOf(
    world.clientOf("proposer").fund.open.mutate({ commandId: newCommand(), fund }),
  );
  expect(refused.code).toBe("FORBIDDEN");
  const receipt = await world
    .clientOf("administrator")
    .fund.open.mutate({ commandId: newCommand(), fund });
  expect(receipt.stream).toContain("fund/");
  const { funds } = await world.clientOf("proposer").register.all.query();
  expect(funds.map(({ code }) => code)).toContain("NEW-2026");
});

test("drafts are their author's alone", async () => {
  const id = newCommand();
  await world.clientOf("proposer").draft.save.mutate({ id, body: { title: "Blankets" } });
  expect(await world.clientOf("proposer").draft.byId.query({ id })).toMatchObject({
    body: { title: "Blankets" },
  });
  expect((await failureOf(world.clientOf("proposer", 2).draft.byId.query({ id }))).code).toBe(
    "NOT_FOUND",
  );
  await world.clientOf("proposer").draft.discard.mutate({ id });
  expect(await world.clientOf("proposer").draft.list.query()).toEqual([]);
});

test("a list goes on from its cursor, and an altered cursor is told", async () => {
  for (let count = 0; count < 3; count += 1) await propose();
  const client = world.clientOf("manager");
  const first = await client.commitment.list.query({ size: 2 });
  const second = await client.commitment.list.query({
    size: 2,
    ...(first.next === null ? {} : { after: first.next }),
  });
  expect(first.rows).toHaveLength(2);
  expect(second.rows.map(({ reference }) => reference)).not.toContain(first.rows[1]?.reference);
  const failure = await failureOf(
    client.commitment.list.query({ size: 2, after: `${first.next}x` }),
  );
  expect(failure).toMatchObject({ code: "BAD_REQUEST", fields: [{ path: "after" }] });
});
