import {
  type Delegation,
  type Framework,
  type Fund,
  type MachineName,
  type Money,
  type Outcome,
  type Policy,
  registerEvents,
  success,
} from "@tiltas/domain";
import { hasIssues, invalidInput, withoutUndefined } from "../write/parse-command.ts";
import type { FundMovePayload } from "./fund-moves.ts";
import type { RoleAsked } from "./role-changes.ts";
import type { TextErasure } from "./text-changes.ts";
import type { RegisterCommand } from "./register-command.ts";

/** A register command's payload, told apart by its event. */
export type RegisterAsked =
  | { readonly event: "fund.open"; readonly payload: { readonly fund: Fund } }
  | {
      readonly event: "fund.adjust";
      readonly payload: { readonly fundCode: string; readonly ceiling: Money };
    }
  | { readonly event: "fund.transfer" | "fund.carryOver"; readonly payload: FundMovePayload }
  | { readonly event: "framework.open"; readonly payload: { readonly framework: Framework } }
  | { readonly event: "delegation.grant"; readonly payload: { readonly delegation: Delegation } }
  | { readonly event: "delegation.revoke"; readonly payload: { readonly delegationId: string } }
  | { readonly event: "policy.adopt"; readonly payload: { readonly policy: Policy } }
  | { readonly event: "role.assign" | "role.revoke"; readonly payload: RoleAsked }
  | { readonly event: "text.erase"; readonly payload: TextErasure }
  | { readonly event: "key.rotate"; readonly payload: { readonly note: string } }
  | {
      readonly event: "machine.adopt";
      readonly payload: { readonly machine: MachineName; readonly version: number };
    };

/** The payload was parsed by the schema of the same event's name, so the two belong together. */
const asAsked = (event: RegisterCommand["event"], payload: object): RegisterAsked =>
  ({ event, payload }) as RegisterAsked;

/** The command's event and parsed payload, or the refusal that names the fields that are wrong. */
export const parseRegisterCommand = ({
  event,
  payload,
}: RegisterCommand): Outcome<RegisterAsked> => {
  try {
    return success(asAsked(event, registerEvents[event].parse(withoutUndefined(payload))));
  } catch (thrown) {
    if (hasIssues(thrown)) return invalidInput(thrown.issues);
    throw thrown;
  }
};
