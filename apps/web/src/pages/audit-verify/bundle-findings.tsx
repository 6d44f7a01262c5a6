import type { BundleFinding, BundleReport } from "@tiltas/ledger";
import type { ReactElement } from "react";
import { type Text, useText } from "../../i18n/use-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { type Column, Table } from "../../kit/table.tsx";

/** Exactly where: a stream and version, or a member and line. */
const placeText = ({ t }: Text, finding: BundleFinding): string => {
  const { stream, version, member, line } = finding;
  if (stream !== undefined)
    return version === undefined || version === 0
      ? stream
      : t("bundle.place.version", { stream, version });
  if (member === undefined) return t("bundle.place.file");
  return line === undefined ? member : t("bundle.place.line", { member, line });
};

const whatText = ({ find }: Text, { code, facts }: BundleFinding): string =>
  find(`bundle.finding.${code}`, { ...facts }) ?? code;

const factsText = ({ facts }: BundleFinding): string => Object.values(facts).join(" · ");

const columnsIn = (text: Text): readonly Column<BundleFinding>[] => [
  {
    id: "where",
    header: text.t("bundle.column.where"),
    cell: (finding) => placeText(text, finding),
    namesRow: true,
  },
  { id: "what", header: text.t("bundle.column.what"), cell: (finding) => whatText(text, finding) },
  {
    id: "facts",
    header: text.t("bundle.column.facts"),
    cell: (finding) => <code data-hash>{factsText(finding)}</code>,
  },
];

const keyOf = ({ code, stream, version, member, line, facts }: BundleFinding): string =>
  JSON.stringify([code, stream, version, member, line, facts]);

interface OfSeverityProps {
  readonly severity: BundleFinding["severity"];
  readonly findings: readonly BundleFinding[];
}

function OfSeverity({ severity, findings }: OfSeverityProps): ReactElement | null {
  const text = useText();
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return null;
  const title = text.t(`bundle.findings.${severity}`, { n: found.length });
  const distinct = [...new Map(found.map((finding) => [keyOf(finding), finding])).values()];
  return (
    <Panel title={title}>
      <Table
        caption={title}
        captionIsHidden
        columns={columnsIn(text)}
        rows={distinct}
        rowKey={keyOf}
      />
    </Panel>
  );
}

/** What was found, what is proved wrong before what is only not proved. */
export function BundleFindings({ report }: { readonly report: BundleReport }): ReactElement {
  const { t } = useText();
  const { findings, leftOut } = report;
  return (
    <>
      <OfSeverity severity="error" findings={findings} />
      <OfSeverity severity="warning" findings={findings} />
      {leftOut > 0 && <p>{t("bundle.findings.leftOut", { n: leftOut })}</p>}
    </>
  );
}
