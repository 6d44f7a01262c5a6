import { type Actor, type EntryContent, entryContentSchema, type Policy } from "@tiltas/domain";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { machineChart } from "../explain/machine-chart.ts";
import { by } from "../testing/lives.ts";
import { routeClasses } from "../testing/route-classes.ts";
import { aPolicy, aRule, aStep } from "../testing/policies.ts";
import { recordedLife } from "../testing/recorded-life.ts";
import type { AuditFinding } from "./audit-finding.ts";
import { type AuditedLaw, openAudit } from "./open-audit.ts";

const nothing: AuditedLaw = { scope: { kind: "everything" }, policies: [], machines: [] };

/** Entries of some streams in their order of leaves, audited as the whole ledger. */
const audit = (entries: readonly EntryContent[], law: AuditedLaw = nothing) => {
  const opened = openAudit();
  const placed = entries.map((content, index) => ({
    stream: content.stream,
    version: content.version,
    index,
    content: JSON.parse(JSON.stringify(content)),
  }));
  for (const entry of placed) if (!entry.stream.startsWith("commitment/")) opened.learn(entry);
  const byStream = placed.toSorted((a, b) =>
    a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1,
  );
  const findings = byStream.flatMap(opened.judge);
  const { findings: last, ...judged } = opened.finish(law);
  return { ...judged, findings: [...findings, ...last] };
};

const personOf = (actor: Actor): string => (actor.type === "person" ? actor.person : "");
const isError = ({ severity }: AuditFinding): boolean => severity === "error";
const told = ({ code, version, facts }: AuditFinding): string =>
  [code, version, facts["reason"] ?? facts["fact"]].filter((part) => part !== undefined).join(" ");

const errorsIn = (entries: readonly EntryContent[]): readonly string[] =>
  audit(entries).findings.filter(isError).map(told);

const registerEntry = (
  stream: string,
  version: number,
  action: string,
  payload: object,
  change: object = {},
): EntryContent =>
  entryContentSchema.parse({
    schema: "tiltas.entry/1",
    stream,
    version,
    action,
    payload,
    actor: { type: "system", job: "import" },
    at: "2026-10-01T08:00:00.000Z",
    recordedOn: "2026-10-01",
    effectiveOn: "2026-10-01",
    commandId: "01920384-0000-7000-8000-000000000999",
    reasons: [],
    ...change,
  });

const golden = z.array(z.object({ name: z.string(), entries: z.array(entryContentSchema) }));

const goldenLives = async (version: number) => {
  const url = new URL(`../testing/golden/machine-${version}.json`, import.meta.url);
  return golden.parse(JSON.parse(await readFile(url, "utf8")));
};

// The policies these lives were decided under are kept with no golden portfolio.
const ofPolicies = ["policyUnknown", "routeDiffers", "delegationMissing"];

test.for([1, 2])(
  "the golden lives of machine %s break no law but unknown policies'",
  async (version) => {
    for (const { name, entries } of await goldenLives(version)) {
      const errors = errorsIn(entries).filter(
        (error) => !ofPolicies.includes(error.split(" ")[0] ?? ""),
      );
      expect({ name, errors }).toEqual({ name, errors: [] });
    }
  },
);

const policy: Policy = aPolicy(
  aRule({
    steps: [
      aStep(),
      aStep({ stepId: "second", role: "minister", stage: 2, distinctFrom: ["budgetHolder"] }),
    ],
  }),
);
const adopted = registerEntry("policy/test", 1, "policy.adopt", { policy });
const life = recordedLife(routeClasses.small, [
  ["commitment.submit", "proposer", {}, policy],
  ["approval.grant", "budgetHolder", { stepId: "budgetHolder" }],
  ["approval.grant", "minister", { stepId: "second" }],
]);

test("a life under an adopted policy stands, and what no entry gives is said", () => {
  const law = {
    scope: { kind: "everything" },
    policies: [{ name: "test", number: 1, body: policy }],
    machines: [{ id: "commitment", version: 2, chart: machineChart(2) }],
  };
  const audited = audit([adopted, ...life.entries], law);
  expect(audited.findings.filter(isError)).toEqual([]);
  expect(audited).toMatchObject({ replayed: 1, notProved: ["rolesHeld"] });
});

/** The life with one entry altered, as whoever chains honestly over it would record it. */
const forged = (version: number, change: (entry: EntryContent) => object) => [
  adopted,
  ...life.entries.map((entry) =>
    entry.version === version ? entryContentSchema.parse({ ...entry, ...change(entry) }) : entry,
  ),
];

const proposer = life.entries[0]?.actor;

test("whoever proposed cannot have approved, in person or through somebody", () => {
  if (proposer?.type !== "person") throw new TypeError("a person proposes");
  const alone = forged(3, () => ({ actor: { ...proposer, role: "budgetHolder" } }));
  expect(errorsIn(alone)).toEqual(["separationBroken 3 ownProposal"]);
  const through = forged(3, ({ actor }) => ({ actor: { ...actor, onBehalfOf: proposer.person } }));
  expect(errorsIn(through)).toEqual(["separationBroken 3 ownProposal"]);
});

test("one person cannot have decided two steps that are to be distinct", () => {
  const [, , third] = life.entries;
  if (third?.actor.type !== "person") throw new TypeError("a person approves");
  const twice = { ...third.actor, role: "minister" };
  expect(errorsIn(forged(4, () => ({ actor: twice })))).toEqual([
    "separationBroken 4 sameApprover",
  ]);
});

test("a role the step does not ask for is found, and so is a state the machine does not lead to", () => {
  expect(
    errorsIn(forged(3, ({ actor }) => ({ actor: { ...actor, role: "legalReviewer" } }))),
  ).toEqual(["roleNotHeld 3 notYourRole"]);
  expect(errorsIn(forged(4, ({ to }) => ({ to: { ...to, state: "sourcing" } })))).toEqual([
    "unlawfulHistory 4 positionDiffers",
  ]);
  expect(errorsIn(forged(4, () => ({ payload: { step: "second" } })))).toEqual([
    "unlawfulHistory 4 payloadMalformed",
  ]);
});

const withRoute = (change: object) =>
  forged(2, ({ facts }) => ({ facts: { route: { ...facts?.route, ...change } } }));

test("a route its policy does not ask for is found, approvals put into it from the beginning too", () => {
  const steps = life.entries[1]?.facts?.route?.steps ?? [];
  expect(errorsIn(withRoute({ steps: steps.slice(0, 1) }))).toContain("routeDiffers 2");
  const eased = steps.map((step) => ({ ...step, distinctFrom: [] }));
  expect(errorsIn(withRoute({ steps: eased }))).toContain("routeDiffers 2");
  expect(errorsIn(withRoute({ policyVersion: 7 }))).toContain("policyUnknown 2");
});

test("a policy counts from when it was adopted to when the next one was", () => {
  const at = (when: string) => ({ at: `${when}T08:00:00.000Z` });
  const later = registerEntry(
    "policy/test",
    2,
    "policy.adopt",
    { policy: { ...policy, version: 2 } },
    at("2026-10-09"),
  );
  expect(errorsIn([adopted, later, ...life.entries])).toEqual(["policyNotOfItsTime 2"]);
  expect(errorsIn([adopted, ...life.entries, later])).toEqual([]);
  const atOnce = { ...later, at: life.entries[1]?.at ?? later.at };
  expect(errorsIn([adopted, atOnce, ...life.entries])).toEqual([]);
  const unheard = registerEntry("policy/test", 1, "policy.adopt", { policy }, at("2026-12-09"));
  expect(errorsIn([...life.entries, unheard])).toEqual(["policyNotOfItsTime 2"]);
});

const holder = by("budgetHolder", 2);
const borrowed = by("budgetHolder", 1, holder.type === "person" ? holder.person : undefined);
const lentLife = recordedLife(routeClasses.small, [
  ["commitment.submit", "proposer", {}, policy],
  ["approval.grant", borrowed, { stepId: "budgetHolder" }],
]);
const delegation = (change: object = {}) =>
  registerEntry(`person/${personOf(borrowed)}`, 1, "delegation.grant", {
    delegation: {
      id: "01920384-0000-7000-8000-000000000777",
      from: personOf(holder),
      to: personOf(borrowed),
      role: "budgetHolder",
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      ...change,
    },
  });

test("an act on behalf of another needs a delegation that was in force for it", () => {
  const withLent = (...lent: readonly EntryContent[]) =>
    errorsIn([adopted, ...lent, ...lentLife.entries]);
  expect(withLent(delegation())).toEqual([]);
  expect(withLent()).toEqual(["delegationMissing 3"]);
  expect(withLent(delegation({ validTo: "2026-01-31" }))).toEqual(["delegationMissing 3"]);
  expect(withLent(delegation({ role: "minister" }))).toEqual(["delegationMissing 3"]);
  expect(withLent(delegation({ amountLimit: { amount: "1.00", currency: "EUR" } }))).toEqual([
    "delegationMissing 3",
  ]);
  const ended = registerEntry(delegation().stream, 2, "delegation.revoke", {
    delegationId: "01920384-0000-7000-8000-000000000777",
    reason: "Back.",
  });
  expect(withLent(delegation(), ended)).toEqual(["delegationMissing 3"]);
  expect(
    errorsIn([
      adopted,
      delegation(),
      ...lentLife.entries,
      { ...ended, at: life.entries[0]?.at ?? ended.at },
    ]),
  ).toEqual([]);
});

test("registers are an administrator's, and numbered without gaps", () => {
  const notAdministrator = { actor: by("manager") };
  expect(
    errorsIn([registerEntry("policy/test", 1, "policy.adopt", { policy }, notAdministrator)]),
  ).toEqual(["registerRoleMissing 1"]);
  expect(
    errorsIn([
      registerEntry("policy/test", 1, "policy.adopt", { policy: { ...policy, version: 2 } }),
    ]),
  ).toEqual(["registerNumberNotNext 1"]);
  expect(errorsIn([registerEntry("policy/test", 1, "policy.adopt", { policy: 7 })])).toEqual([
    "registerMalformed 1",
  ]);
});

test("a stream begins in the machine version that was in force", () => {
  const first = registerEntry("machine/commitment", 1, "machine.adopt", {
    machine: "commitment",
    version: 1,
    reason: "First.",
  });
  expect(errorsIn([first, adopted, ...life.entries])).toEqual(["machineNotOfItsTime 1"]);
});

test("what is listed beside the entries must be what they say", () => {
  const scope = { kind: "commitment", references: ["LT-2026-0001", "LT-1999-0001"] };
  const law = {
    scope,
    policies: [{ name: "test", number: 1, body: { ...policy, title: "Another" } }],
    machines: [{ id: "commitment", version: 2, chart: {} }],
  };
  const { findings, notProved } = audit([adopted, ...life.entries], law);
  expect(findings.map(({ code }) => code)).toEqual([
    "referenceMissing",
    "policyDiffers",
    "machineDiffers",
  ]);
  expect(notProved).toEqual(["rolesHeld", "ceilings"]);
});
