import { mayReadWholeLedger, type Person } from "../../auth/person.ts";

/** Whether the person compares, checks and simulates policies: whoever reads the whole ledger. */
export const mayStudyPolicies = (person: Pick<Person, "roles">): boolean =>
  mayReadWholeLedger(person);
