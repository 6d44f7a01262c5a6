import type { Person } from "../../auth/person.ts";

const readers: readonly string[] = ["auditor", "manager", "administrator"];

/** Whether the person compares, checks and simulates policies; the server asks the same. */
export const mayStudyPolicies = ({ roles }: Pick<Person, "roles">): boolean =>
  roles.some((role) => readers.includes(role));
