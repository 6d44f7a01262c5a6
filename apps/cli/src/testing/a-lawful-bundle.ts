import { createHash } from "node:crypto";
import { type EntryContent, type Policy, policySchema } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { canonicalBytes, type BundleScope } from "@tiltas/ledger";
import { aBundle, type BuiltBundle, type LeafPlace } from "@tiltas/ledger/testing";
import { machineChart } from "@tiltas/workflows";
import { aRule, aStep, by, recordedLife, routeClasses } from "@tiltas/workflows/testing";

type Entry = Readonly<Record<string, unknown>>;
/** Guarantee: an entry is made of JSON values, as its schema says. */
const asJson = (entry: Entry): Parameters<typeof aBundle>[0]["streams"][number][1][number] =>
  entry as never;

const steps = [
  aStep(),
  aStep({ stepId: "second", role: "minister", stage: 2, distinctFrom: ["budgetHolder"] }),
];

export const thePolicy: Policy = policySchema.parse({
  name: "test",
  version: 1,
  title: "Test policy",
  fictitious: true,
  rules: [aRule({ steps })],
});

const holder = by("budgetHolder", 2);
/** Somebody who acts for another budget holder. */
export const deputy = by("budgetHolder", 1, holder.type === "person" ? holder.person : undefined);

const { entries: life } = recordedLife(routeClasses.small, [
  ["commitment.submit", "proposer", {}, thePolicy],
  ["approval.grant", deputy, { stepId: "budgetHolder" }],
  ["approval.grant", "minister", { stepId: "second" }],
]);

/** A register's entry as the program itself records it. */
export const registered = (action: string, payload: object): Entry => ({
  schema: "tiltas.entry/1",
  action,
  payload,
  actor: { type: "system", job: "import" },
  at: "2026-10-01T08:00:00.000Z",
  recordedOn: "2026-10-01",
  effectiveOn: "2026-10-01",
  commandId: seededUuid(901, 1),
  reasons: [],
});

const fundId = seededUuid(902, 1);
const deputyId = deputy.type === "person" ? deputy.person : "";

/** A ledger of one approved commitment and the registers that judge it, each entry open to change. */
export type Ledger = Readonly<
  Record<"life" | "policy" | "fund" | "person" | "machine", readonly Entry[]>
>;

export const theFund = {
  id: fundId,
  code: "MOD-2026",
  name: "A fund",
  owner: "A ministry",
  fiscalYear: 2026,
  ceiling: { amount: "100000.00", currency: "EUR" },
};
export const delegationId = seededUuid(903, 1);
const delegation = {
  id: delegationId,
  from: holder.type === "person" ? holder.person : "",
  to: deputyId,
  role: "budgetHolder",
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
};

const lawfulLedger: Ledger = {
  life,
  policy: [registered("policy.adopt", { policy: thePolicy })],
  fund: [registered("fund.open", { fund: theFund })],
  person: [registered("delegation.grant", { delegation })],
  machine: [
    registered("machine.adopt", { machine: "commitment", version: 2, reason: "In force." }),
  ],
};

const chart = machineChart(2);
const sha256 = createHash("sha256").update(canonicalBytes(chart)).digest("hex");
export const theMachine = { id: "commitment", version: 2, chart, sha256 };

const timeOf = ({ content: { at } }: LeafPlace): string => (typeof at === "string" ? at : "");

/** A bundle of such a ledger, honestly hashed, chained and signed, whatever its entries say. */
export const lawfulBundle = async (
  change: Partial<Ledger> = {},
  scope: BundleScope = { kind: "everything" },
): Promise<BuiltBundle> => {
  const ledger = { ...lawfulLedger, ...change };
  const stream = (life[0] satisfies EntryContent | undefined)?.stream ?? "";
  const streams = [
    [stream, ledger.life],
    [`fund/${fundId}`, ledger.fund],
    ["machine/commitment", ledger.machine],
    [`person/${deputyId}`, ledger.person],
    ["policy/test", ledger.policy],
  ] as const;
  return aBundle({
    streams: streams.map(([name, contents]) => [name, contents.map(asJson)]),
    scope,
    inLeafOrder: (one, two) => timeOf(one).localeCompare(timeOf(two)) || one.version - two.version,
    policies: [asJson({ name: "test", number: 1, body: thePolicy })],
    machines: [asJson(theMachine)],
  });
};

/** The life with one entry changed. */
export const lifeWith = (
  version: number,
  change: (entry: EntryContent) => object,
): readonly Entry[] =>
  life.map((entry) => (entry.version === version ? { ...entry, ...change(entry) } : entry));

/** A register's entry with something changed. */
export const changed = (name: keyof Ledger, change: object): readonly Entry[] =>
  lawfulLedger[name].map((entry) => ({ ...entry, ...change }));

/** Who proposed. */
export const proposer = life[0]?.actor;
