import type { Reason } from "@tiltas/domain";
import { peopleFor } from "@tiltas/workflows";
import { engineReason } from "../write/reasons.ts";
import type { RegisterAsker } from "./register-change.ts";

/** The reason against anyone but an administrator or the program itself. */
export const findRoleReason = ({ person, people }: RegisterAsker): Reason | undefined => {
  if (person === undefined) return undefined;
  if (people.byId.get(person)?.roles.includes("administrator") === true) return undefined;
  const named = peopleFor(people, { roles: ["administrator"], excluded: [] });
  return engineReason("registerRoleMissing", {}, { roles: ["administrator"], people: [...named] });
};
