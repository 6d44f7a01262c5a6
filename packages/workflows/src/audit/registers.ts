import {
  type Delegation,
  type EntryContent,
  entryContentSchema,
  type Fund,
  type Policy,
  registerEvents,
} from "@tiltas/domain";
import { type AuditEntry, type Moment, momentOf } from "./recorded.ts";

export type AdoptedPolicy = { readonly moment: Moment; readonly policy: Policy };
export type AdoptedMachine = { readonly moment: Moment; readonly version: number };
export type LentRole = {
  readonly granted: Moment;
  readonly delegation: Delegation;
  readonly revoked?: Moment;
};

/** A change of ceilings: set for one fund, or moved between two. */
export type CeilingChange = {
  readonly moment: Moment;
  readonly stream: string;
  readonly version: number;
} & (
  | { readonly fundCode: string; readonly ceiling: string }
  | { readonly from: string; readonly to: string; readonly amount: string }
);

/** What the streams that judge others say, in the order of their entries. */
export type Registers = {
  readonly policies: readonly AdoptedPolicy[];
  readonly machines: readonly AdoptedMachine[];
  readonly funds: readonly Fund[];
  readonly ceilings: readonly CeilingChange[];
  /** The roles lent to a person. */
  readonly lentTo: (person: string) => readonly LentRole[];
};

export type GatheredRegisters = Registers & { readonly add: (entry: AuditEntry) => void };

type RegisterName = keyof typeof registerEvents;

/** Tells whether an action is a register's. */
export const isRegisterName = (action: string): action is RegisterName =>
  Object.hasOwn(registerEvents, action);

/** The content of an entry; undefined for what no entry of ours says. */
export const findContent = ({ content }: AuditEntry): EntryContent | undefined =>
  entryContentSchema.safeParse(content).data;

/** Gathers what is in force out of the entries of the streams that judge; junk is passed over and found when it is judged. */
export const gatherRegisters = (): GatheredRegisters => {
  const policies: AdoptedPolicy[] = [];
  const machines: AdoptedMachine[] = [];
  const funds: Fund[] = [];
  const ceilings: CeilingChange[] = [];
  const lent = new Map<string, LentRole[]>();

  const takeDelegation = (
    stream: string,
    moment: Moment,
    { action, payload }: EntryContent,
  ): void => {
    const to = stream.replace("person/", "");
    const known = lent.get(to) ?? [];
    const granted = registerEvents["delegation.grant"].safeParse(payload).data;
    if (action === "delegation.grant" && granted?.delegation.to === to)
      lent.set(to, [...known, { granted: moment, delegation: granted.delegation }]);
    const revoked = registerEvents["delegation.revoke"].safeParse(payload).data;
    if (action !== "delegation.revoke" || revoked === undefined) return;
    lent.set(
      to,
      known.map((one) =>
        one.delegation.id === revoked.delegationId ? { ...one, revoked: moment } : one,
      ),
    );
  };

  const takeFund = (entry: AuditEntry, moment: Moment, { action, payload }: EntryContent): void => {
    const { stream, version } = entry;
    if (action === "fund.open") {
      const fund = registerEvents["fund.open"].safeParse(payload).data?.fund;
      if (fund === undefined || stream !== `fund/${fund.id}`) return;
      funds.push(fund);
      ceilings.push({ moment, stream, version, fundCode: fund.code, ceiling: fund.ceiling.amount });
    }
    if (action === "fund.adjust") {
      const asked = registerEvents["fund.adjust"].safeParse(payload).data;
      if (asked === undefined) return;
      const { fundCode, ceiling } = asked;
      ceilings.push({ moment, stream, version, fundCode, ceiling: ceiling.amount });
    }
    if (action === "fund.transfer" || action === "fund.carryOver") {
      const asked = registerEvents[action].safeParse(payload).data;
      if (asked === undefined) return;
      const { from, to, amount } = asked;
      ceilings.push({ moment, stream, version, from, to, amount: amount.amount });
    }
  };

  const add = (entry: AuditEntry): void => {
    const content = findContent(entry);
    if (content === undefined) return;
    const { stream } = entry;
    const moment = momentOf(entry.index, content);
    const { action, payload } = content;
    if (stream.startsWith("person/")) takeDelegation(stream, moment, content);
    if (stream.startsWith("fund/")) takeFund(entry, moment, content);
    if (stream.startsWith("policy/") && action === "policy.adopt") {
      const policy = registerEvents[action].safeParse(payload).data?.policy;
      if (policy !== undefined && stream === `policy/${policy.name}`)
        policies.push({ moment, policy });
    }
    if (stream === "machine/commitment" && action === "machine.adopt") {
      const version = registerEvents[action].safeParse(payload).data?.version;
      if (version !== undefined) machines.push({ moment, version });
    }
  };

  const lentTo = (person: string): readonly LentRole[] => lent.get(person) ?? [];
  return { policies, machines, funds, ceilings, lentTo, add };
};
