export const audit = {
  "audit.title": "Audit",
  "audit.empty": "No ledger entries yet.",
  "audit.commitment.title": "Audit of {ref}",
  "audit.commitment.empty": "No ledger entries for this reference yet.",
} as const;
