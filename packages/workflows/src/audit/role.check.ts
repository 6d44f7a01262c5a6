import type { EntryContent, Role } from "@tiltas/domain";
import type { Moment } from "./recorded.ts";
import type { RecordedRoles, RoleStanding } from "./recorded-roles.ts";

/** A role an act needed and the entries do not give. */
export type RoleGap = {
  readonly person: string;
  readonly role: Role;
  readonly standing: Exclude<RoleStanding, "held">;
};

/** Who had to hold which role for an act: the actor, or whoever lent the role; and the registrar who dated it back. */
const rolesNeeded = ({ actor }: EntryContent): readonly (readonly [string, Role])[] => {
  if (actor.type === "system") return [];
  const { person, onBehalfOf = person, role, registrar } = actor;
  return [[onBehalfOf, role], ...(registrar === true ? ([[person, "registrar"]] as const) : [])];
};

/** The roles an act was done in that no entry had given by then. */
export const findRoleGaps = (
  roles: RecordedRoles,
  entry: EntryContent,
  moment: Moment,
): readonly RoleGap[] =>
  rolesNeeded(entry).flatMap(([person, role]) => {
    const standing = roles.standingOf(person, role, moment);
    return standing === "held" ? [] : [{ person, role, standing }];
  });
