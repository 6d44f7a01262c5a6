/** Words that name nothing, in files and in identifiers (house style). */
export const bannedWords: readonly string[] = [
  "utils",
  "helpers",
  "misc",
  "common",
  "other",
  "manager",
  "data",
  "info",
  "handle",
  "process",
  "service",
];
