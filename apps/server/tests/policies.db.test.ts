import { parseIsoDate, type Policy, samplePolicy } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { createTRPCClient, httpBatchStreamLink } from "@trpc/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppRouter } from "../src/index.ts";
import { failureOf } from "./failure.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => world[Symbol.asyncDispose]());

const [small, ...larger] = samplePolicy.rules;

/** The sample policy with a lower limit: up to EUR 100 000.00 the budget holder decides. */
const lower: Policy = {
  ...samplePolicy,
  name: "lower",
  rules: [
    ...(small === undefined ? [] : [{ ...small, when: { amountUpTo: "100000.00" } }]),
    ...larger.map((rule) =>
      rule.ruleId === "large" ? { ...rule, when: { amountAbove: "100000.00" } } : rule,
    ),
  ],
};
/** Between EUR 100 000.00 and EUR 150 000.00 nobody is asked. */
const holedPolicy: Policy = {
  ...lower,
  rules: lower.rules.map(
    (rule) =>
      samplePolicy.rules.find(({ ruleId }) => ruleId === "large" && ruleId === rule.ruleId) ?? rule,
  ),
};
const [sample, adopted] = [
  { name: "sample", number: 1 },
  { name: "lower", number: 1 },
];

const submit = async (amount: string): Promise<string> => {
  const { commitment } = world.clientOf("proposer");
  const { commitmentId, reference } = await commitment.propose.mutate({
    commandId: newCommand(),
    content: aContent({ amount }),
  });
  await commitment.submit.mutate({ commandId: newCommand(), commitmentId, expectedRevision: 1 });
  return reference;
};

test("the rules are read by every role, and a version nobody adopted is not found", async () => {
  const { policy } = world.clientOf("recipientRepresentative");
  expect((await policy.list.query()).map(({ name, number }) => ({ name, number }))).toEqual([
    sample,
  ]);
  expect((await policy.byVersion.query(sample)).words.rules).toHaveLength(4);
  expect((await failureOf(policy.byVersion.query(adopted))).code).toBe("NOT_FOUND");
});

test("a policy is checked, compared with the one in force and found to touch what runs, unadopted", async () => {
  const touched = await submit("120000.00");
  await submit("90000.00");
  const checked = await world.clientOf("auditor").policy.check.mutate({ policy: lower });
  expect(checked).toMatchObject({ findings: [], inForce: sample, nextNumber: 1 });
  expect(checked.comparison.difference.rules.map(({ ruleId }) => ruleId)).toEqual([
    "small",
    "large",
  ]);
  expect(checked.touched.rows.map(({ reference }) => reference)).toEqual([touched]);
  const client = world.clientOf("auditor");
  expect((await failureOf(client.policy.byVersion.query(adopted))).code).toBe("NOT_FOUND");
});

test("findings come with the check; what is no policy is told by field", async () => {
  const { policy } = world.clientOf("manager");
  const holed = { ...lower, rules: lower.rules.slice(0, 1) };
  const { findings } = await policy.check.mutate({ policy: holed });
  expect(findings).toEqual([
    { id: "notCovered", severity: "error", facts: { amountAbove: "100000.00" } },
  ]);
  const wrong = { ...lower, rules: [] };
  const failure = await failureOf(policy.check.mutate({ policy: wrong }));
  expect(failure.fields?.map(({ path }) => path)).toEqual(["policy.rules"]);
});

test("an administrator adopts; anyone else is told who may, and an unsound policy why not", async () => {
  const adopt = (role: "administrator" | "manager", policy: Policy) =>
    world.clientOf(role).policy.adopt.mutate({ commandId: newCommand(), policy });
  const foreign = await failureOf(adopt("manager", lower));
  expect([foreign.code, foreign.refusal?.reasons[0]?.id]).toEqual([
    "FORBIDDEN",
    "registerRoleMissing",
  ]);
  const holed = await failureOf(adopt("administrator", holedPolicy));
  expect(holed.code).toBe("BAD_REQUEST");
  expect(holed.refusal?.reasons[0]).toMatchObject({
    id: "policyInvalid",
    facts: { finding: "notCovered", amountAbove: "100000.00", amountUpTo: "150000.00" },
  });
  expect(await adopt("administrator", lower)).toMatchObject({ stream: "policy/lower", version: 1 });
});

test("two adopted versions are compared with a page of what they touch", async () => {
  const { policy } = world.clientOf("administrator");
  const second = { ...lower, version: 2, title: "Lower still" };
  await policy.adopt.mutate({ commandId: newCommand(), policy: second });
  const compared = await policy.compare.query({
    before: adopted,
    after: { name: "lower", number: 2 },
  });
  expect(compared.difference).toMatchObject({ fields: ["title"], rules: [] });
  expect(compared.touched).toMatchObject({ running: 2, looked: 2, next: null });
  const unknown = policy.compare.query({ before: adopted, after: { name: "lower", number: 9 } });
  expect((await failureOf(unknown)).code).toBe("BAD_REQUEST");
});

test("history is simulated under a version or a policy as written", async () => {
  const { policy } = world.clientOf("manager");
  const period = { from: parseIsoDate("2020-01-01"), to: parseIsoDate("2199-12-31") };
  const byKey = await policy.simulate.mutate({ policy: adopted, ...period });
  expect(byKey).toMatchObject({ submitted: 2, commitments: 2, touched: 1 });
  const written = await policy.simulate.mutate({ policy: lower, ...period });
  expect(written.byFramework).toEqual(byKey.byFramework);
  const backwards = policy.simulate.mutate({ policy: adopted, from: period.to, to: period.from });
  expect((await failureOf(backwards)).fields?.map(({ path }) => path)).toEqual(["to"]);
});

test("a simulation is followed step by step, and gives the very report it gives at once", async () => {
  const { token } = world.member("manager");
  const { policy } = createTRPCClient<AppRouter>({
    links: [
      httpBatchStreamLink({
        url: `${world.server.origin}/trpc`,
        headers: { authorization: `Bearer ${token}` },
      }),
    ],
  });
  const asked = {
    policy: adopted,
    from: parseIsoDate("2020-01-01"),
    to: parseIsoDate("2199-12-31"),
  };
  const steps = [];
  for await (const step of await policy.followSimulation.mutate(asked)) steps.push(step);
  expect(steps[0]).toEqual({ done: 1, of: 2 });
  expect(steps.at(-1)).toEqual({
    report: await world.clientOf("manager").policy.simulate.mutate(asked),
  });
  const backwards = policy.followSimulation.mutate({ ...asked, from: asked.to, to: asked.from });
  expect((await failureOf(backwards)).fields?.map(({ path }) => path)).toEqual(["to"]);
  const plain = world.clientOf("manager").policy.followSimulation.mutate(asked);
  expect((await failureOf(plain)).code).toBe("UNSUPPORTED_MEDIA_TYPE");
});
