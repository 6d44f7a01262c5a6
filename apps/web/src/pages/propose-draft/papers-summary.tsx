import type { Document } from "@tiltas/domain";
import type { ReactElement } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";

/** The files that will be attached with a proposal; nothing where there are none. */
export function PapersSummary({
  papers,
}: {
  readonly papers: readonly Document[];
}): ReactElement | null {
  const { t, say, locale } = useText();
  if (papers.length === 0) return null;
  return (
    <Panel title={t("documents.papers.title")}>
      <Table
        caption={t("documents.papers.title")}
        captionIsHidden
        rows={papers}
        rowKey={({ documentId }) => documentId}
        columns={[
          {
            id: "kind",
            header: t("commitment.documents.kind"),
            cell: ({ kind }) => say("documentKind", kind),
          },
          {
            id: "title",
            header: t("commitment.documents.title"),
            cell: ({ title }) => title,
            namesRow: true,
          },
          {
            id: "file",
            header: t("commitment.documents.file"),
            cell: ({ fileName }) => fileName,
          },
          {
            id: "size",
            header: t("documents.size"),
            align: "end",
            cell: ({ size }) => formatNumber(size, locale),
          },
        ]}
      />
    </Panel>
  );
}
