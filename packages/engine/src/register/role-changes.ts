import { isLawfulRoleSet, type PersonId, type Reason, type Role } from "@tiltas/domain";
import { peopleFor } from "@tiltas/workflows";
import { engineReason } from "../write/reasons.ts";
import { against, type RegisterAsker, type RegisterChange } from "./register-change.ts";

/** Whose role, and which. */
export type RoleAsked = { readonly person: PersonId; readonly role: Role };

const findReason = (
  { person: asker, people }: RegisterAsker,
  person: PersonId,
): Reason | undefined => {
  if (asker === person) {
    const others = peopleFor(people, { roles: ["administrator"], excluded: [asker] });
    return engineReason("ownRoles", {}, { roles: ["administrator"], people: [...others] });
  }
  return people.byId.has(person) ? undefined : engineReason("personNotFound", { person });
};

/** Gives a person a role; never oneself, and administration never beside a business role. */
export const assignRole = (asker: RegisterAsker, { person, role }: RoleAsked): RegisterChange => {
  const reason = findReason(asker, person);
  if (reason !== undefined) return against(reason);
  const roles = asker.people.byId.get(person)?.roles ?? [];
  if (roles.includes(role)) return against(engineReason("roleAlreadyHeld", { role }));
  if (!isLawfulRoleSet([...roles, role])) return against(engineReason("rolesDoNotMix", { role }));
  return {
    lawful: true,
    stream: `person/${person}`,
    parts: [
      {
        name: "role_assigned",
        sql: `UPDATE person SET roles = array_append(roles, $2::text) FROM head
          WHERE person.id = $1::uuid AND NOT $2::text = ANY(roles)`,
        values: [person, role],
      },
    ],
  };
};

/** Takes a role from a person; never from oneself. What the person lends of it lends nothing any more. */
export const revokeRole = (asker: RegisterAsker, { person, role }: RoleAsked): RegisterChange => {
  const reason = findReason(asker, person);
  if (reason !== undefined) return against(reason);
  if (asker.people.byId.get(person)?.roles.includes(role) !== true)
    return against(engineReason("roleNotHeld", { role }));
  return {
    lawful: true,
    stream: `person/${person}`,
    parts: [
      {
        name: "role_revoked",
        sql: "UPDATE person SET roles = array_remove(roles, $2::text) FROM head WHERE person.id = $1::uuid",
        values: [person, role],
      },
    ],
  };
};
