import type { CommitmentId, PersonId } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
  aReviewed,
  aSubmitted,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let opened: TestEngine;
let engine: Engine;
beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
});
afterAll(async () => {
  await opened.close();
});

let delegationNumber = 0;

/** Lends a role by the lender's own command and gives the delegation's id. */
const lend = async (from: PersonId, to: PersonId, change: object = {}): Promise<string> => {
  delegationNumber += 1;
  const id = seededUuid(704, delegationNumber);
  const delegation = { id, from, to, validFrom: "2020-01-01", validTo: "2199-12-31", ...change };
  const outcome = await engine.register({
    event: "delegation.grant",
    payload: { delegation },
    commandId: aCommandId(),
    by: from,
  });
  if (!outcome.ok) throw new Error(reasonIds(outcome).join(", "));
  return id;
};

const revoke = async (delegationId: string, by: PersonId, on: Engine = engine) =>
  on.register({
    event: "delegation.revoke",
    payload: { delegationId, reason: "Back from leave." },
    commandId: aCommandId(),
    by,
  });

type Behalf = { readonly person: PersonId; readonly onBehalfOf?: PersonId };

const grantAs = async (by: Behalf, commitmentId: CommitmentId, stepId: string, on = engine) =>
  on.advance(aCommand("approval.grant", by, { stepId }, { commitmentId }));

const minister = personWith("minister");
const standIn = personWith("manager");
const refused = async (outcome: ReturnType<typeof grantAs>) => reasonIds(await outcome);

test("a command right after the revocation is refused, on a server that has just seen the delegation too", async () => {
  const elsewhere = await opened.openAnother();
  const by = { person: standIn, onBehalfOf: minister };
  for (let round = 0; round < 5; round += 1) {
    const [first, second] = [await aReviewed(engine), await aReviewed(engine)];
    const id = await lend(minister, standIn, { role: "minister" });
    receiptOf(await grantAs(by, first, "minister", elsewhere));
    expect((await revoke(id, minister)).ok).toBe(true);
    expect(await refused(grantAs(by, second, "minister", elsewhere))).toEqual([
      "delegationNotValid",
    ]);
  }
});

test("a lent role cannot be lent on, and lends nothing to a third person", async () => {
  const third = personWith("manager", 2);
  const id = await lend(minister, standIn, { role: "minister" });
  await expect(lend(standIn, third, { role: "minister" })).rejects.toThrow("delegatorLacksRole");
  // As it would be if the manager had held the role for a while and had lost it since.
  await opened.superuser.query(
    `INSERT INTO delegation (id, from_person, to_person, role, valid_from, valid_to)
     VALUES ($1, $2, $3, 'minister', '2020-01-01', '2199-12-31')`,
    [seededUuid(705, 1), standIn, third],
  );
  const commitmentId = await aReviewed(engine);
  const by = { person: third, onBehalfOf: standIn };
  expect(await refused(grantAs(by, commitmentId, "minister"))).toEqual(["delegationNotValid"]);
  await revoke(id, minister);
  // No entry tells of it, so verification would find it.
  await opened.superuser.query("DELETE FROM delegation WHERE id = $1", [seededUuid(705, 1)]);
});

test("whoever decided in their own name decides no distinct step in another's, nor the other way round", async () => {
  const [legal, budget] = [personWith("legalReviewer"), personWith("budgetReviewer")];
  const id = await lend(budget, legal, { role: "budgetReviewer" });
  const onBehalf = { person: legal, onBehalfOf: budget };
  const first = await aSubmitted(engine);
  receiptOf(await grantAs({ person: legal }, first, "legal"));
  expect(await refused(grantAs(onBehalf, first, "budget"))).toEqual(["sameApprover"]);
  const second = await aSubmitted(engine);
  receiptOf(await grantAs(onBehalf, second, "budget"));
  expect(await refused(grantAs({ person: legal }, second, "legal"))).toEqual(["sameApprover"]);
  await revoke(id, budget);
});

test("an act in two names fills one place of a quorum, and neither person fills another", async () => {
  const [one, two, three] = [1, 2, 3].map((number) => personWith("legalReviewer", number));
  if (one === undefined || two === undefined || three === undefined) throw new Error("no cast");
  const id = await lend(two, one, { role: "legalReviewer" });
  const commitmentId = await aSubmitted(engine, aContent({ amount: "10000000.00" }));
  receiptOf(await grantAs({ person: one, onBehalfOf: two }, commitmentId, "legal"));
  for (const person of [one, two])
    expect(await refused(grantAs({ person }, commitmentId, "legal"))).toEqual([
      "alreadyGrantedByYou",
    ]);
  receiptOf(await grantAs({ person: three }, commitmentId, "legal"));
  await revoke(id, two);
});

test("whoever proposed in another's name approves neither in their own nor in a third one's", async () => {
  const proposer = personWith("proposer");
  const ids = [
    await lend(proposer, standIn, { role: "proposer" }),
    await lend(minister, standIn, { role: "minister" }),
  ];
  const content = aContent();
  const by = { person: standIn, onBehalfOf: proposer };
  const { commitmentId } = receiptOf(
    await engine.advance(aCommand("commitment.propose", by, { content })),
  );
  receiptOf(await engine.advance(aCommand("commitment.submit", by, {}, { commitmentId })));
  for (const [role, stepId] of [
    ["legalReviewer", "legal"],
    ["budgetReviewer", "budget"],
  ] as const)
    receiptOf(await grantAs({ person: personWith(role) }, commitmentId, stepId));
  const onBehalf = { person: standIn, onBehalfOf: minister };
  expect(await refused(grantAs(onBehalf, commitmentId, "minister"))).toEqual(["ownProposal"]);
  for (const id of ids) await revoke(id, id === ids[0] ? proposer : minister);
});

test("limits hold for what is proposed and for what a revision would make of it", async () => {
  const proposer = personWith("proposer");
  const limit = { role: "proposer", amountLimit: { amount: "100000.00", currency: "EUR" } };
  const id = await lend(proposer, standIn, limit);
  const by = { person: standIn, onBehalfOf: proposer };
  const propose = async (amount: string) =>
    engine.advance(aCommand("commitment.propose", by, { content: aContent({ amount }) }));
  expect(reasonIds(await propose("100000.01"))).toEqual(["delegationNotValid"]);
  const { commitmentId } = receiptOf(await propose("100000.00"));
  const revise = async (amount: string) =>
    engine.advance(
      aCommand(
        "commitment.revise",
        by,
        { content: aContent({ amount }), reason: "Another price." },
        { commitmentId },
      ),
    );
  expect(reasonIds(await revise("100000.01"))).toEqual(["delegationNotValid"]);
  expect((await revise("90000.00")).ok).toBe(true);
  await revoke(id, proposer);
});

test("an amount limit in another currency than euro is refused by its field", async () => {
  const limit = { role: "minister", amountLimit: { amount: "1.00", currency: "USD" } };
  await expect(lend(minister, standIn, limit)).rejects.toThrow("invalidInput");
});

test.each(["administrator", "auditor"] as const)("an %s borrows no role", async (role) => {
  await expect(lend(minister, personWith(role), { role: "minister" })).rejects.toThrow(
    "roleNotDelegable",
  );
});

test("what a lender could do is explained in their name, and offered in the queue as theirs", async () => {
  const covered = await aReviewed(engine, aContent({ amount: "200000.00" }));
  const uncovered = await aReviewed(engine, aContent({ amount: "200000.01" }));
  const scope = {
    role: "minister",
    frameworkCode: "DEMINING",
    amountLimit: { amount: "200000.00", currency: "EUR" },
  };
  const ids = [await lend(minister, standIn, scope), await lend(minister, standIn, scope)];
  const { onBehalf } = await engine.explain(covered, standIn);
  expect(onBehalf.map(({ from }) => from)).toEqual([{ id: minister, name: "minister 1" }]);
  const grant = onBehalf[0]?.items.find(({ event }) => event === "approval.grant");
  expect(grant).toMatchObject({ standing: "ready", role: "minister", target: { id: "minister" } });
  expect((await engine.explain(uncovered, standIn)).onBehalf).toEqual([]);

  const queue = async () => {
    const { rows, total } = await engine.queueOf(standIn, { size: 200 });
    expect(total).toBe(rows.length);
    return rows.filter(({ commitmentId }) => [covered, uncovered].includes(commitmentId));
  };
  expect(await queue()).toMatchObject([
    { commitmentId: covered, task: { event: "approval.grant", onBehalfOf: { id: minister } } },
  ]);
  for (const id of ids) await revoke(id, minister);
  expect(await queue()).toEqual([]);
  expect((await engine.explain(covered, standIn)).onBehalf).toEqual([]);
});

test("both persons see what is lent between them, and how it stands", async () => {
  const [lender, borrower] = [personWith("budgetHolder", 2), personWith("budgetHolder", 3)];
  const limit = { amountLimit: { amount: "5.00", currency: "EUR" } };
  const running = await lend(lender, borrower, { role: "budgetHolder", ...limit });
  const later = await lend(lender, borrower, { role: "budgetHolder", validFrom: "2199-01-01" });
  const past = { role: "budgetHolder", validTo: "2020-12-31" };
  const over = await lend(lender, borrower, past);
  const ended = await lend(lender, borrower, { role: "budgetHolder" });
  await revoke(ended, lender);
  const { given, received } = await engine.delegationsOf(lender);
  expect(received).toEqual([]);
  expect(new Map(given.map(({ id, standing }) => [id, standing]))).toEqual(
    new Map([
      [running, "running"],
      [later, "notYet"],
      [over, "over"],
      [ended, "revoked"],
    ]),
  );
  expect(given.find(({ id }) => id === running)).toMatchObject({
    from: { id: lender, name: "budgetHolder 2" },
    to: { id: borrower, name: "budgetHolder 3" },
    ...limit,
  });
  expect((await engine.delegationsOf(borrower)).received).toEqual(given);
});

test("the history names both", async () => {
  const id = await lend(minister, standIn, { role: "minister" });
  const commitmentId = await aReviewed(engine);
  receiptOf(await grantAs({ person: standIn, onBehalfOf: minister }, commitmentId, "minister"));
  const { entries } = await engine.listEntries(`commitment/${commitmentId}`, { size: 1 });
  expect(entries[0]).toMatchObject({ actorName: "manager 1", onBehalfOfName: "minister 1" });
  const view = await engine.findCommitment(commitmentId);
  const decided = view?.context.route?.steps.find(({ stepId }) => stepId === "minister");
  expect(decided?.granted).toMatchObject([{ person: standIn, onBehalfOf: minister }]);
  expect(view?.names).toMatchObject({ [standIn]: "manager 1", [minister]: "minister 1" });
  await revoke(id, minister);
  expect((await engine.verify({})).findings).toEqual([]);
});
