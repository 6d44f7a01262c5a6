export const step = {
  "step.title": "{event} for {ref}",
  "step.empty": "This step has no form yet.",
} as const;
