export const commitment = {
  "commitment.title": "Commitment {ref}",
  "commitment.empty": "There is nothing to show for this reference yet.",
} as const;
