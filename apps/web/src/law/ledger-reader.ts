import type { Person } from "../auth/person.ts";

const readers: readonly string[] = ["auditor", "manager", "administrator"];

/** Whether the person reads the whole ledger and its reports; the server asks the same. */
export const mayReadLedger = ({ roles }: Pick<Person, "roles">): boolean =>
  roles.some((role) => readers.includes(role));
