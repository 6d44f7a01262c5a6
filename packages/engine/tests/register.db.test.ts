import { eur, personIdSchema, samplePolicy } from "@tiltas/domain";
import { aContent, seededUuid } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommand,
  aCommandId,
  aReviewed,
  aSubmitted,
  mustBeSound,
  openFund,
  openTestEngine,
  reasonIds,
  receiptOf,
  type TestEngine,
} from "@tiltas/engine/testing";

let opened: TestEngine;
let engine: Engine;

beforeAll(async () => {
  opened = await openTestEngine();
  ({ engine } = opened);
});

afterAll(async () => {
  await mustBeSound(engine);
  await opened.close();
});

type Asked = Parameters<Engine["register"]>[0];

const ask = (event: Asked["event"], by: Asked["by"], payload: unknown): Asked => ({
  event,
  by,
  payload,
  commandId: aCommandId(),
});

const aFund = (number: number, code: string) => ({
  fund: {
    id: seededUuid(702, number),
    code,
    name: "Test fund",
    owner: "Test ministry",
    fiscalYear: 2026,
    ceiling: { amount: "1000.00", currency: "EUR" },
  },
});

test("an administrator opens a fund, once, however often the command is sent", async () => {
  const command = ask("fund.open", personWith("administrator"), aFund(1, "ONCE"));
  const first = await engine.register(command);
  expect(first).toMatchObject({
    ok: true,
    value: { stream: `fund/${seededUuid(702, 1)}`, version: 1 },
  });
  expect(await engine.register(command)).toEqual(first);
  const again = await Promise.all(Array.from({ length: 10 }, async () => engine.register(command)));
  expect(new Set(again.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify(first)]),
  );
});

test("ten identical openings at once open one fund", async () => {
  const command = ask("fund.open", "system", aFund(2, "TENFOLD"));
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => engine.register(command)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok).toBe(true);
});

test("nobody but an administrator opens funds, and the attempt is recorded", async () => {
  const minister = personWith("minister");
  const refused = await engine.register(ask("fund.open", minister, aFund(3, "MINE")));
  expect(reasonIds(refused)).toEqual(["registerRoleMissing"]);
  const { rows } = await opened.superuser.query("SELECT action FROM entry WHERE stream = $1", [
    `refusal/${minister}`,
  ]);
  expect(rows).toEqual([{ action: "fund.open" }]);
});

test("a fund code cannot be opened twice", async () => {
  await engine.register(ask("fund.open", "system", aFund(4, "TWICE")));
  expect(reasonIds(await engine.register(ask("fund.open", "system", aFund(5, "TWICE"))))).toEqual([
    "alreadyOpened",
  ]);
});

test("a ceiling may be raised, and lowered down to what is held, no further", async () => {
  await openFund(engine, "HELD", "100000.00");
  const shares = [
    {
      shareId: "S1",
      donor: "LT",
      fundCode: "HELD",
      amount: { amount: "60000.00", currency: "EUR" },
      state: "firm" as const,
    },
  ];
  const commitmentId = await aSubmitted(
    engine,
    aContent({ amount: "60000.00", change: { shares } }),
  );
  receiptOf(
    await engine.advance(
      aCommand("approval.grant", "budgetHolder", { stepId: "budgetHolder" }, { commitmentId }),
    ),
  );
  const adjust = (amount: string) =>
    ask("fund.adjust", personWith("administrator"), {
      fundCode: "HELD",
      ceiling: { amount, currency: "EUR" },
      reason: "Budget amended.",
    });
  expect(reasonIds(await engine.register(adjust("59999.99")))).toEqual(["ceilingBelowHoldings"]);
  expect(await engine.register(adjust("60000.00"))).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
  expect((await engine.registers()).funds.find(({ code }) => code === "HELD")?.left.amount).toBe(
    "0.00",
  );
});

test("ceiling moves between funds of a year, or into the next one, in one statement; never what is held", async () => {
  const open = (number: number, code: string, fiscalYear: number) =>
    engine.register(
      ask("fund.open", "system", {
        fund: { ...aFund(number, code).fund, fiscalYear, ceiling: eur("1000.00") },
      }),
    );
  for (const [number, code, year] of [
    [21, "GIVES", 2026],
    [22, "TAKES", 2026],
    [23, "NEXT", 2027],
  ] as const)
    expect((await open(number, code, year)).ok).toBe(true);
  const move = async (event: "fund.transfer" | "fund.carryOver", to: string, amount: string) =>
    engine.register(
      ask(event, "system", { from: "GIVES", to, amount: eur(amount), reason: "Year end." }),
    );
  const left = async () => {
    const { funds } = await engine.registers();
    return ["GIVES", "TAKES", "NEXT"].map(
      (code) => funds.find((fund) => fund.code === code)?.left.amount,
    );
  };
  expect(await move("fund.transfer", "TAKES", "250.00")).toMatchObject({ ok: true });
  expect(await move("fund.carryOver", "NEXT", "749.99")).toMatchObject({ ok: true });
  expect(await left()).toEqual(["0.01", "1250.00", "1749.99"]);
  expect(reasonIds(await move("fund.transfer", "TAKES", "0.02"))).toEqual(["ceilingBelowHoldings"]);
  expect(reasonIds(await move("fund.transfer", "NEXT", "0.01"))).toEqual(["fundYearDiffers"]);
  expect(reasonIds(await move("fund.carryOver", "TAKES", "0.01"))).toEqual(["fundYearDiffers"]);
  expect(await left()).toEqual(["0.01", "1250.00", "1749.99"]);
});

test("a fund's history tells both funds of a move, newest first, a page at a time, and nothing of other funds", async () => {
  await engine.sequence();
  const told = async (code: string) => {
    const { rows, next } = await engine.fundHistory(code, { size: 50 });
    expect(next).toBeNull();
    return rows.map(({ content, from, to, amount }) => [content.action, from, to, amount?.amount]);
  };
  const transfer = ["fund.transfer", "GIVES", "TAKES", "250.00"];
  const carryOver = ["fund.carryOver", "GIVES", "NEXT", "749.99"];
  const opening = ["fund.open", undefined, undefined, "1000.00"];
  expect(await told("GIVES")).toEqual([carryOver, transfer, opening]);
  expect(await told("TAKES")).toEqual([transfer, opening]);
  expect(await told("NEXT")).toEqual([carryOver, opening]);
  expect(await told("NOSUCHFUND")).toEqual([]);
  const first = await engine.fundHistory("GIVES", { size: 2 });
  const second = await engine.fundHistory("GIVES", { size: 2, seq: first.next ?? -1 });
  expect([...first.rows, ...second.rows].map(({ content }) => content.action)).toEqual([
    "fund.carryOver",
    "fund.transfer",
    "fund.open",
  ]);
  expect(second.next).toBeNull();
});

test("a policy version follows the last of its name and decides the next submission", async () => {
  const policy = {
    ...samplePolicy,
    name: "strict",
    rules: samplePolicy.rules.slice(1, 2).map((rule) => ({ ...rule, when: {} })),
  };
  const adopt = (version: number) =>
    ask("policy.adopt", "system", { policy: { ...policy, version } });
  expect(reasonIds(await engine.register(adopt(2)))).toEqual(["policyNumberNotNext"]);
  expect(await engine.register(adopt(1))).toMatchObject({
    ok: true,
    value: { stream: "policy/strict", version: 1 },
  });
  const commitmentId = await aSubmitted(engine, aContent({ amount: "1000.00" }));
  const view = await engine.findCommitment(commitmentId);
  expect(view?.context.route).toMatchObject({ policyName: "strict", policyVersion: 1 });
  expect(view?.context.route?.steps.map(({ stepId }) => stepId)).toEqual([
    "legal",
    "budget",
    "minister",
  ]);
});

const aDelegation = (number: number, change: object = {}) => ({
  delegation: {
    id: seededUuid(703, number),
    from: personWith("minister"),
    to: personWith("manager"),
    role: "minister",
    validFrom: "2020-01-01",
    validTo: "2199-12-31",
    ...change,
  },
});

const onBehalf = { person: personWith("manager"), onBehalfOf: personWith("minister") };

const grantOnBehalf = async () => {
  const commitmentId = await aReviewed(engine);
  return engine.advance(
    aCommand("approval.grant", onBehalf, { stepId: "minister" }, { commitmentId }),
  );
};

test("a role lent by its holder lets another act on their behalf until it is taken back", async () => {
  expect(reasonIds(await grantOnBehalf())).toEqual(["delegationNotValid"]);
  const minister = personWith("minister");
  expect(
    reasonIds(
      await engine.register(ask("delegation.grant", personWith("manager"), aDelegation(1))),
    ),
  ).toEqual(["notYourDelegation"]);
  expect((await engine.register(ask("delegation.grant", minister, aDelegation(1)))).ok).toBe(true);
  const granted = receiptOf(await grantOnBehalf());
  expect(granted.state).toBe("awaitingProcurement");
  const { entries } = await engine.listEntries(`commitment/${granted.commitmentId}`, { size: 1 });
  expect(entries[0]?.content.actor).toEqual({ type: "person", role: "minister", ...onBehalf });
  const revoke = { delegationId: seededUuid(703, 1), reason: "Back from leave." };
  expect((await engine.register(ask("delegation.revoke", minister, revoke))).ok).toBe(true);
  expect(reasonIds(await grantOnBehalf())).toEqual(["delegationNotValid"]);
  expect(reasonIds(await engine.register(ask("delegation.revoke", minister, revoke)))).toEqual([
    "delegationNotFound",
  ]);
});

test.each([
  ["is over", 10, { validTo: "2020-12-31" }],
  ["has not begun", 11, { validFrom: "2199-01-01" }],
  ["ends below the amount", 12, { amountLimit: { amount: "183999.99", currency: "EUR" } }],
  ["is for another framework", 13, { frameworkCode: "DRONES" }],
])("a delegation that %s lends nothing", async (_, number, change) => {
  const grant = ask("delegation.grant", personWith("minister"), aDelegation(number, change));
  expect((await engine.register(grant)).ok).toBe(true);
  expect(reasonIds(await grantOnBehalf())).toEqual(["delegationNotValid"]);
});

test("nobody lends a role they do not hold, nor a role of administration", async () => {
  const minister = personWith("minister");
  const foreign = ask("delegation.grant", minister, aDelegation(20, { role: "legalReviewer" }));
  expect(reasonIds(await engine.register(foreign))).toEqual(["delegatorLacksRole"]);
  const administrator = personWith("administrator");
  const administration = ask(
    "delegation.grant",
    administrator,
    aDelegation(21, { from: administrator, role: "administrator" }),
  );
  expect(reasonIds(await engine.register(administration))).toEqual(["roleNotDelegable"]);
});

test("acting on behalf counts as both persons: the proposer's delegate cannot approve", async () => {
  const proposer = personWith("proposer");
  await opened.superuser.query("UPDATE person SET roles = '{proposer,minister}' WHERE id = $1", [
    proposer,
  ]);
  const lent = aDelegation(30, { from: proposer, to: personWith("manager", 2) });
  expect((await engine.register(ask("delegation.grant", proposer, lent))).ok).toBe(true);
  const commitmentId = await aReviewed(engine);
  const by = { person: personIdSchema.parse(personWith("manager", 2)), onBehalfOf: proposer };
  const outcome = await engine.advance(
    aCommand("approval.grant", by, { stepId: "minister" }, { commitmentId }),
  );
  expect(reasonIds(outcome)).toEqual(["ownProposal"]);
});

test("input that is wrong is refused by field", async () => {
  expect(
    await engine.register(ask("fund.open", "system", { fund: { code: "lower" } })),
  ).toMatchObject({
    ok: false,
    reasons: [{ id: "invalidInput" }],
  });
});
