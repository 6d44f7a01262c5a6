/** The members of a bundle in the order in which they stand in it. */
export const memberNames = [
  "entries.jsonl",
  "leaves.bin",
  "checkpoint.txt",
  "checkpoints.jsonl",
  "keys.jsonl",
  "texts.jsonl",
  "policies.json",
  "machines.json",
  "documents.csv",
  "report.html",
  "manifest.json",
] as const;
export type MemberName = (typeof memberNames)[number];

/** Whether a bundle may have a member of that name. */
export function isMemberName(name: string): name is MemberName {
  return memberNames.some((known) => known === name);
}

/** The members a bundle must have; leaves stand in scope everything alone. */
export function namesFor(scope: string): readonly MemberName[] {
  return memberNames.filter((name) => name !== "leaves.bin" || scope === "everything");
}

/** What may be held in memory as a whole. */
export const mostHeld = 16 * 1_048_576;
