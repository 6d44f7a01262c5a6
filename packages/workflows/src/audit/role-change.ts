import { type Instant, type PersonId, registerEvents, type Role } from "@tiltas/domain";

/** What an entry changes of who may act in which role. */
export type RoleChange = { readonly person: PersonId } & (
  | {
      readonly kind: "registered";
      readonly roles: readonly Role[];
      readonly country?: string;
      readonly donor?: string;
      /** Somebody who was there before roles were recorded. */
      readonly asFound: boolean;
      readonly disabledAt?: Instant;
    }
  | { readonly kind: "assigned" | "revoked"; readonly role: Role }
  | { readonly kind: "disabled" }
);

const registered = (payload: unknown): RoleChange | undefined => {
  const asked = registerEvents["person.register"].safeParse(payload).data;
  if (asked === undefined) return undefined;
  const { person, asFound } = asked;
  return {
    kind: "registered",
    person: person.id,
    roles: person.roles,
    asFound: asFound !== undefined,
    ...(person.country === undefined ? {} : { country: person.country }),
    ...(person.donor === undefined ? {} : { donor: person.donor }),
    ...(asFound?.disabledAt === undefined ? {} : { disabledAt: asFound.disabledAt }),
  };
};

/** What a register's event changes of people and their roles; undefined for any other event or a malformed payload. */
export const findRoleChange = (action: string, payload: unknown): RoleChange | undefined => {
  if (action === "person.register") return registered(payload);
  if (action === "person.disable") {
    const asked = registerEvents[action].safeParse(payload).data;
    return asked && { kind: "disabled", person: asked.person };
  }
  if (action !== "role.assign" && action !== "role.revoke") return undefined;
  const asked = registerEvents[action].safeParse(payload).data;
  const kind = action === "role.assign" ? "assigned" : "revoked";
  return asked && { kind, person: asked.person, role: asked.role };
};
