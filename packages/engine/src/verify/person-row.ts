import { registerEvents } from "@tiltas/domain";
import { findRoleChange, type RoleChange } from "@tiltas/workflows";

type Row = Readonly<Record<string, unknown>>;
type Registered = Extract<RoleChange, { kind: "registered" }>;

/** The events that change a person's row. */
export type PersonAction = "person.register" | "person.disable" | "role.assign" | "role.revoke";

/** Every column of a person that entries decide; name and e-mail address are not among them. */
const registeredRow = ({ person, roles, country, donor, disabledAt }: Registered): Row => ({
  id: person,
  roles,
  country: country ?? null,
  donor: donor ?? null,
  disabled_at: disabledAt ?? null,
});

const rolesIn = ({ roles }: Row): readonly unknown[] => (Array.isArray(roles) ? roles : []);

const changedRow = (row: Row, change: Exclude<RoleChange, Registered>, at: string): Row => {
  const roles = rolesIn(row);
  switch (change.kind) {
    case "assigned":
      return roles.includes(change.role) ? row : { ...row, roles: [...roles, change.role] };
    case "revoked":
      return { ...row, roles: roles.filter((role) => role !== change.role) };
    case "disabled":
      return { ...row, disabled_at: row["disabled_at"] ?? at };
    default:
      return change satisfies never;
  }
};

/**
 * Changes the rows by person id as an entry recorded at an instant tells; somebody no entry registers has none.
 * @throws ZodError for a payload its event's schema does not take
 */
export const changePeople = (
  people: Map<string, Row>,
  action: PersonAction,
  payload: unknown,
  at: string,
): void => {
  const change = findRoleChange(action, registerEvents[action].parse(payload));
  if (change === undefined) return;
  const { person } = change;
  if (change.kind === "registered") people.set(person, registeredRow(change));
  const row = people.get(person);
  if (row !== undefined && change.kind !== "registered")
    people.set(person, changedRow(row, change, at));
};
