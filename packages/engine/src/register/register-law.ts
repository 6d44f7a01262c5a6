import type { Instant } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import { findRoleReason } from "./administrator-only.ts";
import { grantDelegation, revokeDelegation } from "./delegation-changes.ts";
import { openFramework } from "./framework-changes.ts";
import { adjustFund, openFund } from "./fund-changes.ts";
import { rotateKey } from "./key-changes.ts";
import { moveCeiling } from "./fund-moves.ts";
import { adoptMachine } from "./machine-changes.ts";
import type { RegisterAsked } from "./parse-register-command.ts";
import { adoptPolicy } from "./policy-changes.ts";
import { assignRole, revokeRole } from "./role-changes.ts";
import { eraseText } from "./text-changes.ts";
import { against, type RegisterAsker, type RegisterChange } from "./register-change.ts";

const isDelegation = ({ event }: RegisterAsked): boolean => event.startsWith("delegation.");

/** What a register command changes, or what speaks against it: delegations are the delegator's, all else an administrator's. `since`: how fresh what is kept must be. */
export const registerChange = async (
  ground: Ground,
  asked: RegisterAsked,
  asker: RegisterAsker,
  at: Instant,
  since: number,
): Promise<RegisterChange> => {
  const { pool } = ground;
  const roleReason = isDelegation(asked) ? undefined : findRoleReason(asker);
  if (roleReason !== undefined) return against(roleReason);
  switch (asked.event) {
    case "fund.open":
      return openFund(asked.payload.fund);
    case "fund.adjust":
      return adjustFund(pool, asked.payload);
    case "fund.transfer":
      return moveCeiling(pool, asked.payload, 0);
    case "fund.carryOver":
      return moveCeiling(pool, asked.payload, 1);
    case "framework.open":
      return openFramework(asked.payload.framework);
    case "delegation.grant":
      return grantDelegation(asker, asked.payload.delegation);
    case "delegation.revoke":
      return revokeDelegation(pool, asker, asked.payload.delegationId, at);
    case "policy.adopt":
      return adoptPolicy(pool, asked.payload.policy, asker, at);
    case "role.assign":
      return assignRole(asker, asked.payload);
    case "role.revoke":
      return revokeRole(asker, asked.payload);
    case "text.erase":
      return eraseText(pool, asked.payload, at);
    case "key.rotate":
      return rotateKey(pool, asked.payload.note);
    case "machine.adopt":
      return adoptMachine(ground, asked.payload, at, since);
    default:
      return asked satisfies never;
  }
};
