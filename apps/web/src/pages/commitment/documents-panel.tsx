import type { ReactElement } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { LinkButton } from "../../kit/button.tsx";
import { Table } from "../../kit/table.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Stack } from "../../kit/stack.tsx";
import type { CommitmentView } from "./commitment-view.ts";

const neededOf = ({ context }: CommitmentView) => {
  const present = new Set(
    context.documents.filter(({ retired }) => !retired).map(({ kind }) => kind),
  );
  return (context.route?.steps ?? []).flatMap((step) =>
    step.documents
      .filter((kind) => !present.has(kind))
      .map((kind) => ({ kind, role: step.role, stepId: step.stepId })),
  );
};

/** The papers, and which ones a step still waits for. */
export function DocumentsPanel({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t, say, locale } = useText();
  const { documents } = view.context;
  return (
    <Stack>
      <ul>
        {neededOf(view).map(({ kind, role, stepId }) => (
          <li key={`${stepId} ${kind}`}>
            {t("commitment.documents.needed", {
              kind: say("documentKind", kind),
              role: say("role", role),
            })}
          </li>
        ))}
      </ul>
      {documents.length === 0 ? (
        <EmptyState kind="nothing">{t("commitment.documents.empty")}</EmptyState>
      ) : (
        <Table
          caption={t("commitment.documents.caption")}
          rows={documents}
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
              cell: (document) => <FileLink document={document} view={view} />,
            },
            {
              id: "size",
              header: t("documents.size"),
              align: "end",
              cell: ({ size }) => formatNumber(size, locale),
            },
            {
              id: "sha256",
              header: t("commitment.documents.sha256"),
              cell: ({ sha256 }) => <code>{sha256.slice(0, 16)}…</code>,
            },
            {
              id: "on",
              header: t("commitment.documents.on"),
              cell: ({ attachedOn, retired }) =>
                retired ? t("commitment.documents.retired") : <DateText value={attachedOn} />,
            },
          ]}
        />
      )}
      <p>
        <LinkButton href={`/c/${view.reference}/do/document.attach`}>
          {t("event.document.attach")}
        </LinkButton>
      </p>
    </Stack>
  );
}

interface FileLinkProps {
  readonly document: CommitmentView["context"]["documents"][number];
  readonly view: CommitmentView;
}

/** The file to download; its name alone where only its description was ever kept. */
function FileLink({ document, view }: FileLinkProps): ReactElement {
  const { t } = useText();
  const { documentId, fileName, bytesKept, retired } = document;
  if (bytesKept !== true)
    return (
      <>
        {fileName}
        <br />
        <small>{t("documents.notKept")}</small>
      </>
    );
  return (
    <a href={`/documents/${view.commitmentId}/${documentId}`} download data-retired={retired}>
      {fileName}
    </a>
  );
}
