import type { Engine } from "@tiltas/engine";
import { blocks, counted, renderTable } from "./table.ts";

type Report = Awaited<ReturnType<Engine["verify"]>>;
type Finding = Report["findings"][number];

const short = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 16)}…` : text;
};

const factsOf = (finding: Finding): string => {
  const { severity: _, code: __, stream: ___, version: ____, ...rest } = finding;
  const facts = "facts" in rest ? rest.facts : rest;
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${short(value)}`)
    .join(", ");
};

/** What verification found, as people read it: each finding with its stream and version. */
export const renderReport = ({ streams, entries, replayed, findings }: Report): string => {
  const read = `Verified ${counted(entries, "entry", "entries")} in ${counted(streams, "stream", "streams")}; replayed ${counted(replayed, "stream", "streams")} through the machine.`;
  if (findings.length === 0) return `${read}\nNothing found.`;
  return blocks(
    read,
    renderTable(
      [
        { title: "" },
        { title: "Stream" },
        { title: "Version", align: "right" },
        { title: "Finding" },
        { title: "Facts" },
      ],
      findings.map((finding) => [
        finding.severity,
        finding.stream,
        String(finding.version),
        finding.code,
        factsOf(finding),
      ]),
    ),
  );
};
