import { parseIsoDate, type Policy, samplePolicy } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { aPolicy, aRule, aStep, personWith } from "@tiltas/workflows/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "@tiltas/engine";
import {
  aCommandId,
  aProposed,
  aSubmitted,
  mustBeSound,
  openTestEngine,
  reasonIds,
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

const administrator = personWith("administrator");

const adopt = async (policy: Policy) =>
  engine.register({
    event: "policy.adopt",
    payload: { policy },
    commandId: aCommandId(),
    by: administrator,
  });

/** Legal and minister for everything; small purchases lose the budget holder. */
const strict: Policy = {
  ...aPolicy(
    aRule({
      ruleId: "all",
      steps: [
        aStep({ stepId: "legal", role: "legalReviewer" }),
        aStep({ stepId: "minister", stage: 2, role: "minister", distinctFrom: ["legal"] }),
      ],
    }),
  ),
  name: "strict",
};

const [sample, first] = [
  { name: "sample", number: 1 },
  { name: "strict", number: 1 },
];

test("until one is adopted the sample policy decides, and is listed as what nobody adopted", async () => {
  expect(await engine.listPolicies()).toEqual([
    expect.objectContaining({ ...sample, adoptedAt: null, adoptedBy: null, isInForce: true }),
  ]);
  const found = await engine.findPolicy(sample);
  expect(found?.policy).toEqual(samplePolicy);
  expect(found?.words.rules).toHaveLength(4);
  expect(await engine.findPolicy(first)).toBe(undefined);
});

test("a policy with a gap is refused with the finding and what it is about, and nothing is adopted", async () => {
  const holed = {
    ...strict,
    rules: strict.rules.map((rule) => ({ ...rule, when: { amountAbove: "5.00" } })),
  };
  const refused = await adopt(holed);
  expect(refused).toMatchObject({
    ok: false,
    reasons: [
      {
        id: "policyInvalid",
        facts: { finding: "notCovered", amountUpTo: "5.00" },
        remedy: "correctThePolicy",
      },
    ],
  });
  expect((await engine.findPolicy(first))?.policy).toBe(undefined);
});

test("each finding of a refused policy names its rule and step, and the refusal is in the ledger", async () => {
  const wrong = {
    ...strict,
    rules: [
      ...strict.rules,
      aRule({ ruleId: "shadow", steps: [aStep({ stepId: "legal", role: "legalReviewer" })] }),
      aRule({ ruleId: "nobody", steps: [aStep({ stepId: "audit", role: "auditor" })] }),
    ],
  };
  const refused = await adopt(wrong);
  const told = refused.ok
    ? []
    : refused.reasons.map(({ facts }) => [facts["finding"], facts["rule"], facts["step"]]);
  expect(told).toEqual([
    ["roleNotBusiness", "nobody", "audit"],
    ["ruleAddsNothing", "shadow", undefined],
  ]);
  const { rows } = await opened.superuser.query(
    "SELECT action FROM entry WHERE stream = $1 ORDER BY version DESC LIMIT 1",
    [`refusal/${administrator}`],
  );
  expect(rows).toEqual([{ action: "policy.adopt" }]);
});

test("a policy is checked without being adopted, its number and its parts too", async () => {
  const checked = await engine.checkPolicy(structuredClone(strict));
  expect(checked).toMatchObject({
    ok: true,
    value: { findings: [], nextNumber: 1, inForce: sample, words: { name: "strict" } },
  });
  expect(reasonIds(await engine.checkPolicy({ name: "strict" }))).toEqual(["invalidInput"]);
  expect(await engine.findPolicy(first)).toBe(undefined);
});

test("running commitments a policy would touch are found before it is adopted, page by page", async () => {
  for (let number = 0; number < 3; number += 1)
    await aSubmitted(engine, aContent({ amount: "1000.00" }));
  await aProposed(engine, aContent({ amount: "2000.00" }));
  await aSubmitted(engine);
  const all = await engine.commitmentsTouched(sample, strict, { size: 50 });
  expect(all).toMatchObject({ running: 5, looked: 5, next: null });
  expect(all.rows.map(({ state, difference }) => [state, difference.removed.length])).toEqual([
    ["underReview", 1],
    ["underReview", 1],
    ["underReview", 1],
    ["draft", 1],
    ["underReview", 1],
  ]);
  const one = await engine.commitmentsTouched(sample, strict, { size: 3 });
  expect(one.rows).toEqual(all.rows.slice(0, 3));
  const two = await engine.commitmentsTouched(sample, strict, { size: 3, after: one.next ?? "" });
  expect(two.rows).toEqual(all.rows.slice(3));
  expect(two.next).toBe(null);
  expect((await engine.commitmentsTouched(sample, sample, { size: 50 })).rows).toEqual([]);
  const altered = engine.commitmentsTouched(strict, sample, { size: 3, after: one.next ?? "" });
  await expect(altered).rejects.toThrow("after: is not a cursor of this list");
});

test("a sound policy is adopted by an administrator's own hand and leaves running routes as they are", async () => {
  expect(await engine.adoptPolicy(strict, personWith("minister"))).toMatchObject({
    ok: false,
    reasons: [{ id: "registerRoleMissing" }],
  });
  expect(await engine.adoptPolicy(strict, administrator)).toMatchObject({
    ok: true,
    value: { stream: "policy/strict", version: 1 },
  });
  expect(await engine.listPolicies()).toEqual([
    expect.objectContaining({ ...first, adoptedBy: "administrator 1", isInForce: true, rules: 1 }),
  ]);
  const touched = await engine.commitmentsTouched(first, first, { size: 50 });
  expect(touched.rows.map(({ state }) => state)).toEqual(Array(4).fill("underReview"));
});

test("versions are compared by name and number; one nobody adopted is an error of its field", async () => {
  const second = { ...strict, version: 2, title: "Second", rules: [...strict.rules] };
  expect((await adopt(second)).ok).toBe(true);
  const { difference } = await engine.comparePolicies(first, { name: "strict", number: 2 });
  expect(difference).toEqual({ fields: ["title"], rules: [], isReordered: false });
  const versions = await engine.listPolicies();
  expect(versions.map(({ number, isInForce }) => [number, isInForce])).toEqual([
    [2, true],
    [1, false],
  ]);
  const unknown = engine.comparePolicies(first, { name: "strict", number: 9 });
  await expect(unknown).rejects.toThrow("after: names no version of a policy");
});

test("a simulation reads what was submitted in the period, says how far it is, and may stop early", async () => {
  const told: [number, number][] = [];
  const period = { from: parseIsoDate("2020-01-01"), to: parseIsoDate("2199-12-31") };
  const whole = await engine.simulatePolicy(first, {
    ...period,
    onProgress: (done, of) => void told.push([done, of]),
  });
  expect(whole).toMatchObject({
    submitted: 4,
    commitments: 4,
    touched: 4,
    before: { decisions: 6 },
    after: { decisions: 8 },
    unreadable: { count: 0, streams: [] },
  });
  expect(told).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  const part = await engine.simulatePolicy(strict, { ...period, most: 2 });
  expect(part).toMatchObject({ submitted: 4, commitments: 2 });
  const backwards = { from: period.to, to: period.from };
  await expect(engine.simulatePolicy(first, backwards)).rejects.toThrow("to: must not be before");
});

test("a history that was tampered with is left out of a simulation, and named", async () => {
  const { rows } = await opened.superuser.query<{ stream: string; bytes: Buffer }>(
    "SELECT stream, bytes FROM entry WHERE action = 'commitment.submit' AND stream LIKE 'commitment/%' ORDER BY stream LIMIT 1",
  );
  const [{ stream, bytes } = { stream: "", bytes: Buffer.of() }] = rows;
  const write = async (value: Buffer): Promise<void> => {
    await opened.superuser.query("ALTER TABLE entry DISABLE TRIGGER USER");
    await opened.superuser.query(
      "UPDATE entry SET bytes = $2 WHERE stream = $1 AND action = 'commitment.submit'",
      [stream, value],
    );
    await opened.superuser.query("ALTER TABLE entry ENABLE TRIGGER USER");
  };
  await write(Buffer.from("{}"));
  const period = { from: parseIsoDate("2020-01-01"), to: parseIsoDate("2199-12-31") };
  const simulated = await engine.simulatePolicy(first, period);
  expect(simulated).toMatchObject({
    submitted: 4,
    commitments: 3,
    unreadable: { count: 1, streams: [stream] },
  });
  await write(bytes);
});
