import { isLawfulRoleSet, reasonSchema, type Role, roleSchema } from "@tiltas/domain";

/** A role to give or to take. */
export interface RoleChange {
  readonly event: "role.assign" | "role.revoke";
  readonly role: Role;
}

/** A change with what the ledger will keep of it. */
export interface ReasonedChange extends RoleChange {
  readonly reason: string;
}

/** The fields of a change's form. */
export type ChangeField = "change" | "reason";

/** Every change the roles somebody holds allow: those to take first, then those that go with the rest. */
export const possibleChanges = (held: readonly Role[]): readonly RoleChange[] => [
  ...held.map((role) => ({ event: "role.revoke" as const, role })),
  ...roleSchema.options
    .filter((role) => !held.includes(role) && isLawfulRoleSet([...held, role]))
    .map((role) => ({ event: "role.assign" as const, role })),
];

/** A change as the value of a choice. */
export const changeKey = ({ event, role }: RoleChange): string => `${event} ${role}`;

/** The change and the reason a form gives; the fields that are missing otherwise. */
export const readChange = (
  typed: { readonly change: string; readonly reason: string },
  changes: readonly RoleChange[],
):
  | { readonly ok: true; readonly change: ReasonedChange }
  | { readonly ok: false; readonly missing: readonly ChangeField[] } => {
  const change = changes.find((one) => changeKey(one) === typed.change);
  const reason = reasonSchema.safeParse(typed.reason);
  if (change !== undefined && reason.success)
    return { ok: true, change: { ...change, reason: reason.data } };
  return {
    ok: false,
    missing: [
      ...(change === undefined ? (["change"] as const) : []),
      ...(reason.success ? [] : (["reason"] as const)),
    ],
  };
};
