import type { BundleFinding, BundleReport } from "@tiltas/ledger";
import { blocks, counted, inGroups, renderTable } from "./table.ts";

const limits: Readonly<Record<string, string>> = {
  entriesTrue: "that an entry was true when it was written",
  keyIsTheLedgers:
    "that the key is the ledger's own: it must have come another way than the bundle",
  noLaterEntries: "that a stream shown has no later entries",
  sameHistoryForAll:
    "that everyone was shown the same history: no witness that was named cosigned it",
  erasedTexts: "what erased texts said, and that the law asked for their erasure",
  keyChangesRecorded:
    "that every change of the ledger's key was recorded: those entries are not here, or are newer than the checkpoint",
  erasuresRecorded:
    "that texts marked as erased were erased by a recorded act: those entries are not here",
  law: "that the law allowed what happened: no law was asked",
  rolesHeld: "that an actor held the role the entry says, where no entry gives it",
  ceilings:
    "that funds kept their ceilings: that needs every entry there is, and all of them whole",
};

const scopeOf = ({ scope }: BundleReport): string => {
  switch (scope.kind) {
    case "everything":
      return "everything";
    case "commitment":
      return scope.references.join(", ");
    case "filter":
      return `commitments by a filter, ${JSON.stringify(scope.filter)}`;
    case "period":
      return `what moved from ${scope.from} to ${scope.to}`;
    default:
      return scope satisfies never;
  }
};

const placeOf = ({ stream, version, member, line }: BundleFinding): string => {
  if (stream !== undefined) return version === undefined ? stream : `${stream} ${version}`;
  return line === undefined ? (member ?? "") : `${member ?? ""} line ${line}`;
};

const factsOf = ({ facts }: BundleFinding): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${value.length > 40 ? `${value.slice(0, 16)}…` : value}`)
    .join(", ");

const byWeight = (one: BundleFinding, two: BundleFinding): number =>
  Number(one.severity === "warning") - Number(two.severity === "warning");

const findingsOf = ({ findings, leftOut }: BundleReport): string => {
  if (findings.length === 0) return "";
  const columns = ["", "Where", "Finding", "Facts"].map((title) => ({ title }));
  const rows = findings
    .toSorted(byWeight)
    .map((finding) => [finding.severity, placeOf(finding), finding.code, factsOf(finding)]);
  const more = leftOut === 0 ? "" : `\n${counted(leftOut, "finding", "findings")} more.`;
  return `${renderTable(columns, rows)}${more}`;
};

const signedBy = ({ signedBy: key, cosignedBy }: BundleReport): string => {
  const [name = "", id = ""] = key?.split("+") ?? [];
  const signed = key === undefined ? "Not signed by a known key" : `Signed by ${name}+${id}`;
  return cosignedBy.length === 0
    ? `${signed}.`
    : `${signed}, cosigned by ${cosignedBy.join(", ")}.`;
};

/** What the verification of a bundle came to, as people read it: errors first, and what was not proved. */
export const renderBundleReport = (report: BundleReport): string => {
  const { counts, errors, notProved, origin, size, root, madeAt } = report;
  const head = [
    `Bundle of ${origin}, made at ${madeAt}: ${scopeOf(report)}`,
    `Verified ${counted(counts.entries, "entry", "entries")} in ${counted(counts.streams, "stream", "streams")} under ${inGroups(size)} leaves, root ${root}`,
    `Replayed ${counted(counts.replayed, "stream", "streams")} through the machine; ${counted(counts.checkpoints, "earlier checkpoint is", "earlier checkpoints are")} held; ${counted(counts.texts, "sealed text", "sealed texts")}, ${inGroups(counts.erased)} erased.`,
    signedBy(report),
  ].join("\n");
  const unproved = ["Not proved:", ...notProved.map((id) => `- ${limits[id] ?? id}`)].join("\n");
  const verdict = errors === 0 ? "No error found." : `${counted(errors, "error", "errors")} found.`;
  return blocks(head, findingsOf(report), unproved, verdict);
};
