export const propose = {
  "propose.title": "Propose a commitment",
  "propose.empty": "You have no drafts.",
  "propose.draft.title": "Draft proposal",
  "propose.draft.empty": "This draft is empty.",
} as const;
