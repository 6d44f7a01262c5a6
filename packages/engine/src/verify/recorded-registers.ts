import {
  decimal,
  type Delegation,
  type Framework,
  type Fund,
  type Money,
  registerEvents,
} from "@tiltas/domain";
import type { StoredEntry } from "./stored-stream.ts";
import { findContent } from "./fold.check.ts";
import { changePeople, type PersonAction } from "./person-row.ts";

type Row = Readonly<Record<string, unknown>>;

/** The rows of the registers as their entries tell them: by table, then by key. */
export type RecordedRegisters = Readonly<Record<RegisterTableName, Map<string, Row>>>;

/** The registers' tables: what tells rows apart, and every column an entry decides. */
export const registerTables = {
  fund: {
    key: "id::text",
    columns: "id uuid, code text, name text, owner text, fiscal_year int, ceiling numeric",
  },
  framework: {
    key: "id::text",
    columns: `id uuid, code text, name text, kind text, leads text[], members text[], milestones jsonb,
      earmark_ceiling numeric`,
  },
  delegation: {
    key: "id::text",
    columns: `id uuid, from_person uuid, to_person uuid, role text, amount_limit numeric, framework_code text,
      valid_from date, valid_to date, revoked_at timestamptz`,
  },
  policy_version: {
    key: "name || ' ' || number",
    columns: "name text, number int, body jsonb, adopted_at timestamptz",
  },
  person: {
    key: "id::text",
    columns: "id uuid, roles text[], country text, donor text, disabled_at timestamptz",
  },
} as const;

export type RegisterTableName = keyof typeof registerTables;

export const registerTableNames = [
  "fund",
  "framework",
  "delegation",
  "policy_version",
  "person",
] as const satisfies readonly RegisterTableName[];

const fundRow = ({ id, code, name, owner, fiscalYear, ceiling }: Fund): Row => ({
  id,
  code,
  name,
  owner,
  fiscal_year: fiscalYear,
  ceiling: ceiling.amount,
});

const frameworkRow = ({ id, code, name, kind, ...more }: Framework): Row => ({
  id,
  code,
  name,
  kind,
  leads: more.leads,
  members: more.members,
  milestones: more.milestones,
  earmark_ceiling: more.earmarkCeiling?.amount ?? null,
});

const delegationRow = ({ id, from, to, role, ...more }: Delegation): Row => ({
  id,
  from_person: from,
  to_person: to,
  role,
  amount_limit: more.amountLimit?.amount ?? null,
  framework_code: more.frameworkCode ?? null,
  valid_from: more.validFrom,
  valid_to: more.validTo,
  revoked_at: null,
});

/** No register recorded yet. */
export const noRegisters = (): RecordedRegisters => ({
  fund: new Map(),
  framework: new Map(),
  delegation: new Map(),
  policy_version: new Map(),
  person: new Map(),
});

const changeFund = (
  { fund }: RecordedRegisters,
  code: string,
  ceilingAfter: (before: string) => string,
): void => {
  const [found] = [...fund].filter(([, row]) => row["code"] === code);
  if (found === undefined) return;
  const [id, row] = found;
  fund.set(id, { ...row, ceiling: ceilingAfter(String(row["ceiling"])) });
};

type Move = { readonly from: string; readonly to: string; readonly amount: Money };

const moveCeiling = (registers: RecordedRegisters, { from, to, amount }: Move): void => {
  changeFund(registers, from, (before) => decimal.subtract(before, amount.amount));
  changeFund(registers, to, (before) => decimal.add(before, amount.amount));
};

type Adder = (registers: RecordedRegisters, payload: unknown, at: string) => void;

const personAdder =
  (action: PersonAction): Adder =>
  ({ person }, payload, at) =>
    changePeople(person, action, payload, at);

type Adders = Readonly<Record<string, Adder>>;

const adders: Adders = {
  "fund.open": ({ fund }, payload) => {
    const opened = registerEvents["fund.open"].parse(payload);
    fund.set(opened.fund.id, fundRow(opened.fund));
  },
  "fund.adjust": (registers, payload) => {
    const { fundCode, ceiling } = registerEvents["fund.adjust"].parse(payload);
    changeFund(registers, fundCode, () => ceiling.amount);
  },
  "fund.transfer": (registers, payload) =>
    moveCeiling(registers, registerEvents["fund.transfer"].parse(payload)),
  "fund.carryOver": (registers, payload) =>
    moveCeiling(registers, registerEvents["fund.carryOver"].parse(payload)),
  "framework.open": ({ framework }, payload) => {
    const opened = registerEvents["framework.open"].parse(payload).framework;
    framework.set(opened.id, frameworkRow(opened));
  },
  "person.register": personAdder("person.register"),
  "person.disable": personAdder("person.disable"),
  "role.assign": personAdder("role.assign"),
  "role.revoke": personAdder("role.revoke"),
  "delegation.grant": ({ delegation }, payload) => {
    const granted = registerEvents["delegation.grant"].parse(payload).delegation;
    delegation.set(granted.id, delegationRow(granted));
  },
  "delegation.revoke": ({ delegation }, payload, at) => {
    const { delegationId } = registerEvents["delegation.revoke"].parse(payload);
    const granted = delegation.get(delegationId);
    if (granted !== undefined) delegation.set(delegationId, { ...granted, revoked_at: at });
  },
  "policy.adopt": ({ policy_version: versions }, payload, at) => {
    const { policy } = registerEvents["policy.adopt"].parse(payload);
    const { name, version: number } = policy;
    versions.set(`${name} ${number}`, { name, number, body: policy, adopted_at: at });
  },
};

/** The events that change a register's row. */
export const registerActions = Object.keys(adders);

/** Adds what one entry changed; false for a payload its event's schema does not take. */
export const addRecorded = (
  registers: RecordedRegisters,
  entry: Pick<StoredEntry, "bytes">,
): boolean => {
  const content = findContent(entry);
  const add = content === undefined ? undefined : adders[content.action];
  if (content === undefined || add === undefined) return false;
  try {
    add(registers, content.payload, content.at);
    return true;
  } catch (thrown) {
    if (thrown instanceof Error && "issues" in thrown) return false;
    throw thrown;
  }
};
