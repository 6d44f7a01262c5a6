import { type PersonId, registerEvents, type Role, samplePolicy } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { personWith } from "@tiltas/workflows/testing";
import type { Engine } from "../engine.ts";
import { aCommandId } from "./command.builder.ts";

let registerNumber = 0;

const registerId = (): string => {
  registerNumber += 1;
  return seededUuid(701, registerNumber);
};

/** Opens a fund of fiscal year 2026 and gives its id. */
export const openFund = async (
  engine: Engine,
  code: string,
  ceiling = "10000000.00",
): Promise<string> => {
  const id = registerId();
  const fund = {
    id,
    code,
    name: `Fund ${code}`,
    owner: "Test ministry",
    fiscalYear: 2026,
    ceiling: { amount: ceiling, currency: "EUR" },
  };
  const payload = registerEvents["fund.open"].parse({ fund });
  const outcome = await engine.register({
    event: "fund.open",
    payload,
    commandId: aCommandId(),
    by: "system",
  });
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
  return id;
};

/** Opens the fund and the framework that `aContent` names. */
export const openRegisters = async (engine: Engine): Promise<void> => {
  await openFund(engine, "MOD-2026", "100000000.00");
  const framework = {
    id: registerId(),
    code: "DEMINING",
    name: "Demining coalition (test)",
    kind: "coalition",
    leads: ["LT", "IS"],
    members: ["LT", "IS"],
    milestones: [],
  };
  const outcome = await engine.register({
    event: "framework.open",
    payload: { framework },
    commandId: aCommandId(),
    by: "system",
  });
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
};

/** Puts a version of the commitment machine into force. */
export const adoptMachine = async (engine: Engine, version: number): Promise<void> => {
  const outcome = await engine.register({
    event: "machine.adopt",
    payload: { machine: "commitment", version, reason: "Tried before and found good." },
    commandId: aCommandId(),
    by: "system",
  });
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
};

/** The first person with a role lends it to the first person with another, from 2026 on; gives both. */
export const lendRole = async (
  engine: Engine,
  role: Role,
  to: Role,
): Promise<{ readonly lender: PersonId; readonly borrower: PersonId }> => {
  const [lender, borrower] = [personWith(role), personWith(to)];
  const delegation = {
    id: registerId(),
    from: lender,
    to: borrower,
    role,
    validFrom: "2026-01-01",
    validTo: "2199-12-31",
  };
  const outcome = await engine.register({
    event: "delegation.grant",
    payload: { delegation },
    commandId: aCommandId(),
    by: lender,
  });
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
  return { lender, borrower };
};

/** Puts the sample policy into force as it is without being adopted. */
export const adoptSamplePolicy = async (engine: Engine): Promise<void> => {
  const outcome = await engine.adoptPolicy(samplePolicy, personWith("administrator"));
  if (!outcome.ok) throw new Error(outcome.reasons[0].id);
};
