import type { Role } from "@tiltas/domain";
import type { Clearance } from "../rules/rule.ts";

/** The people an explanation may name: active ones, with their roles. */
export type Directory = {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly Role[];
  }[];
};

export const emptyDirectory: Directory = { people: [] };

/** The people who hold one of the roles and are not excluded. */
export const peopleFor = (
  directory: Directory,
  { roles, excluded }: Clearance,
): readonly { id: string; name: string }[] =>
  directory.people
    .filter(
      (person) =>
        !excluded.includes(person.id) && person.roles.some((role) => roles.includes(role)),
    )
    .map(({ id, name }) => ({ id, name }));
