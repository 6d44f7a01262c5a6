import type { Role } from "@tiltas/domain";

/** The password all demo sign-ins share; printed at start, of no use outside a demo. */
export const demoPassword = "bridge-to-delivery-2024";

export type DemoPerson = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly country?: string;
};

const person = (key: string, name: string, roles: readonly Role[], country = "LT"): DemoPerson => ({
  email: `${key}@demo.example`,
  name: `Demo ${name}`,
  roles,
  country,
});

/** People who recorded the past portfolio from published sources; they cannot sign in and are disabled once it is loaded. */
export const archivePeople: readonly DemoPerson[] = [
  person("archive.proposer", "Archive Proposer", ["proposer", "registrar"]),
  person("archive.legal.1", "Archive Legal Reviewer 1", ["legalReviewer", "registrar"]),
  person("archive.legal.2", "Archive Legal Reviewer 2", ["legalReviewer", "registrar"]),
  person("archive.budget.1", "Archive Budget Reviewer 1", ["budgetReviewer", "registrar"]),
  person("archive.budget.2", "Archive Budget Reviewer 2", ["budgetReviewer", "registrar"]),
  person("archive.holder", "Archive Budget Holder", ["budgetHolder", "registrar"]),
  person("archive.logistics", "Archive Logistics Reviewer", ["logisticsReviewer", "registrar"]),
  person("archive.minister", "Archive Minister", ["minister", "registrar"]),
  person("archive.secretary", "Archive Government Secretary", ["governmentSecretary", "registrar"]),
  person("archive.procurement", "Archive Procurement Officer", ["procurementOfficer", "registrar"]),
  person("archive.authority", "Archive Contracting Authority", [
    "contractingAuthority",
    "registrar",
  ]),
  person("archive.dispatch", "Archive Logistics Officer", ["logisticsOfficer", "registrar"]),
  // Decided nothing: the sample policy names the role as a deputy, so somebody must hold it.
  person("archive.manager", "Archive Manager", ["manager", "registrar"]),
  person("archive.recipient", "Archive Recipient", ["recipientRepresentative", "registrar"], "UA"),
];

/** The demo sign-ins, one and more per role. */
export const demoPeople: readonly DemoPerson[] = [
  person("proposer", "Proposer", ["proposer"]),
  person("legal.reviewer", "Legal Reviewer", ["legalReviewer"]),
  person("legal.reviewer.2", "Legal Reviewer 2", ["legalReviewer"]),
  person("legal.reviewer.3", "Legal Reviewer 3", ["legalReviewer"]),
  person("budget.reviewer", "Budget Reviewer", ["budgetReviewer"]),
  person("budget.reviewer.2", "Budget Reviewer 2", ["budgetReviewer"]),
  person("budget.reviewer.3", "Budget Reviewer 3", ["budgetReviewer"]),
  person("deputy.reviewer", "Deputy Reviewer (legal and budget)", [
    "legalReviewer",
    "budgetReviewer",
  ]),
  person("budget.holder", "Budget Holder", ["budgetHolder"]),
  person("logistics.reviewer", "Logistics Reviewer", ["logisticsReviewer"]),
  person("minister", "Minister", ["minister"]),
  person("government.secretary", "Government Secretary", ["governmentSecretary"]),
  person("procurement.officer", "Procurement Officer", ["procurementOfficer"]),
  person("contracting.authority", "Contracting Authority", ["contractingAuthority"]),
  person("logistics.officer", "Logistics Officer", ["logisticsOfficer"]),
  person("recipient", "Recipient", ["recipientRepresentative"], "UA"),
  person("co.donor", "Co-donor", ["coDonor"], "IS"),
  person("manager", "Manager", ["manager"]),
  person("auditor", "Auditor", ["auditor"]),
  person("administrator", "Administrator", ["administrator"]),
];
