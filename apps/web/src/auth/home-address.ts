import type { Person } from "./person.ts";

/** Where a person's day starts: auditors at the ledger, managers at the pipeline, everyone else at their queue. */
export function homeAddress(person: Person): "/audit" | "/pipeline" | "/work" {
  if (person.roles.includes("auditor")) return "/audit";
  if (person.roles.includes("manager")) return "/pipeline";
  return "/work";
}
