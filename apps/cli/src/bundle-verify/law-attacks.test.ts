import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVerifier } from "@tiltas/ledger";
import { type BuiltBundle, type BundleChange, ledgerKey, packBundle } from "@tiltas/ledger/testing";
import { afterAll, expect, test } from "vitest";
import {
  changed,
  delegationId,
  deputy,
  lawfulBundle,
  lifeWith,
  proposer,
  registered,
  theFund,
  theMachine,
  thePolicy,
} from "../testing/a-lawful-bundle.ts";
import { aWorld, runTiltas } from "../testing/a-world.ts";

const folder = mkdtempSync(join(tmpdir(), "tiltas law "));
const tally = { made: 0, found: 0 };
afterAll(() => {
  rmSync(folder, { recursive: true });
  process.stdout.write(`attacks on the law: made ${tally.made}, found ${tally.found}\n`);
});

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const parse = (text: string) => {
  const told: { findings: { code: string; severity: string }[] } = JSON.parse(text);
  return told;
};

const verify = async (bundle: BuiltBundle, change: BundleChange = {}) => {
  const file = join(folder, "bundle.zip");
  writeFileSync(file, packBundle(bundle, change));
  const key = formatVerifier((await ledgerKey(0)).verifier);
  const { exit, printed } = await runTiltas(
    aWorld(),
    "bundle",
    "verify",
    file,
    "--key",
    key,
    "--json",
  );
  return { exit, ...parse(printed) };
};

test("a lawful ledger has no finding at all", async () => {
  expect(await verify(await lawfulBundle())).toMatchObject({
    exit: 0,
    findings: [],
    counts: { entries: 8, streams: 5, replayed: 1 },
    notProved: ["entriesTrue", "keyIsTheLedgers", "sameHistoryForAll", "rolesHeld"],
  });
});

const ceiling = (amount: string) => [
  registered("fund.open", { fund: { ...theFund, ceiling: { amount, currency: "EUR" } } }),
];

const later = { at: "2026-12-01T08:00:00.000Z" };
const nobody = { actor: { ...(proposer?.type === "person" ? proposer : {}), role: "auditor" } };
const asProposer = (more: object) => ({ actor: { ...proposer, ...more } });
const { onBehalfOf: _lender, ...deputyAlone } = { onBehalfOf: undefined, ...deputy };
const onTheirBehalf = proposer?.type === "person" ? { onBehalfOf: proposer.person } : {};

/** Attacks by whoever holds the database and the key: every hash, chain, root and signature is honest. */
const attacks: readonly (readonly [
  name: string,
  code: string,
  make: () => Promise<BuiltBundle>,
  change?: BundleChange,
])[] = [
  [
    "a state the machine does not lead to",
    "unlawfulHistory",
    async () =>
      lawfulBundle({
        life: lifeWith(4, ({ to }) => ({ to: { ...to, stage: "delivered", state: "accepted" } })),
      }),
  ],
  [
    "a step left out and the rest numbered anew",
    "unlawfulHistory",
    async () => lawfulBundle({ life: lifeWith(0, () => ({})).filter((_, place) => place !== 1) }),
  ],
  [
    "an entry that says what none says",
    "contentMalformed",
    async () => lawfulBundle({ life: lifeWith(3, () => ({ decidedBy: "somebody" })) }),
  ],
  [
    "the proposer approves",
    "separationBroken",
    async () => lawfulBundle({ life: lifeWith(4, () => asProposer({ role: "minister" })) }),
  ],
  [
    "somebody approves in the proposer's name",
    "separationBroken",
    async () =>
      lawfulBundle({
        life: lifeWith(4, ({ actor }) => ({ actor: { ...actor, ...onTheirBehalf } })),
      }),
  ],
  [
    "one person decides both steps",
    "separationBroken",
    async () =>
      lawfulBundle({
        life: lifeWith(4, () => ({
          actor: { ...deputyAlone, role: "minister" },
        })),
      }),
  ],
  [
    "a role that may not decide",
    "roleNotHeld",
    async () => lawfulBundle({ life: lifeWith(4, () => nobody) }),
  ],
  [
    "a delegation that was never granted",
    "delegationMissing",
    async () => lawfulBundle({ person: [] }),
  ],
  [
    "a delegation that had ended",
    "delegationMissing",
    async () =>
      lawfulBundle({
        person: [
          ...changed("person", {}),
          registered("delegation.revoke", {
            delegationId: delegationId,
            reason: "Back.",
          }),
        ],
      }),
  ],
  [
    "a policy that was adopted afterwards",
    "policyNotOfItsTime",
    async () => lawfulBundle({ policy: changed("policy", later) }),
  ],
  ["a policy nobody adopted", "policyUnknown", async () => lawfulBundle({ policy: [] })],
  [
    "a route with an easier step",
    "routeDiffers",
    async () =>
      lawfulBundle({
        life: lifeWith(2, ({ facts }) => ({
          facts: {
            route: {
              ...facts?.route,
              steps: facts?.route?.steps.map((step) => ({ ...step, distinctFrom: [] })),
            },
          },
        })),
      }),
  ],
  [
    "more held than the fund had",
    "ceilingBroken",
    async () => lawfulBundle({ fund: ceiling("99999.99") }),
  ],
  [
    "a ceiling that was raised only afterwards",
    "ceilingBroken",
    async () =>
      lawfulBundle({
        fund: [
          ...ceiling("50000.00"),
          {
            ...registered("fund.adjust", {
              fundCode: "MOD-2026",
              ceiling: { amount: "100000.00", currency: "EUR" },
              reason: "More.",
            }),
            ...later,
          },
        ],
      }),
  ],
  [
    "a register changed by somebody who may not",
    "registerRoleMissing",
    async () => lawfulBundle({ fund: changed("fund", nobody) }),
  ],
  [
    "a policy version left out",
    "registerNumberNotNext",
    async () =>
      lawfulBundle({
        policy: [{ ...registered("policy.adopt", { policy: { ...thePolicy, version: 2 } }) }],
      }),
  ],
  [
    "a machine version that was not in force",
    "machineNotOfItsTime",
    async () =>
      lawfulBundle({
        machine: [
          registered("machine.adopt", { machine: "commitment", version: 1, reason: "In force." }),
        ],
      }),
  ],
  [
    "another policy listed than was adopted",
    "policyDiffers",
    lawfulBundle,
    {
      parts: {
        "policies.json": json([
          { name: "test", number: 1, body: { ...thePolicy, title: "Another" } },
        ]),
      },
    },
  ],
  [
    "another machine listed, its hash repaired",
    "machineDiffers",
    lawfulBundle,
    {
      parts: {
        "machines.json": json([
          {
            ...theMachine,
            chart: {},
            sha256: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
          },
        ]),
      },
    },
  ],
  [
    "a commitment asked for and not there",
    "referenceMissing",
    async () => lawfulBundle({}, { kind: "commitment", references: ["LT-1999-0001"] }),
  ],
];

test.for(attacks)("%s: %s", async ([, code, make, change]) => {
  tally.made += 1;
  const { exit, findings } = await verify(await make(), change);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect({ exit, codes: errors.map((finding) => finding.code) }).toEqual({
    exit: 1,
    codes: expect.arrayContaining([code]),
  });
  tally.found += 1;
});
