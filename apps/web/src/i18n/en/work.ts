export const work = {
  "work.title": "My work",
  "work.empty": "Nothing waits for you.",
} as const;
