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

const why = {
  documentWithoutFile: "recorded before files were kept",
  textErased: "erased",
  rolesNotRecorded: "acts from before roles were recorded",
} as const;

/** What verification says nothing about, each with the reason; empty where there is nothing. */
const renderNotProved = (notProved: Report["notProved"]): readonly string[] =>
  notProved.length === 0
    ? []
    : [
        "Not proved:",
        renderTable(
          [
            { title: "Stream" },
            { title: "Version", align: "right" },
            { title: "Why" },
            { title: "Facts" },
          ],
          notProved.map(({ code, stream, version, facts }) => [
            stream,
            String(version),
            why[code],
            Object.entries(facts)
              .map(([name, value]) => `${name} ${short(value)}`)
              .join(", "),
          ]),
        ),
      ];

/** What verification found, as people read it: each finding with its stream and version, then what was not proved. */
export const renderReport = ({
  streams,
  entries,
  replayed,
  files,
  findings,
  notProved,
}: Report): string => {
  const read = `Verified ${counted(entries, "entry", "entries")} in ${counted(streams, "stream", "streams")}; replayed ${counted(replayed, "stream", "streams")} through the machine; read ${counted(files, "file", "files")} of documents.`;
  if (findings.length === 0)
    return blocks(`${read}\nNothing found.`, ...renderNotProved(notProved));
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
    ...renderNotProved(notProved),
  );
};
