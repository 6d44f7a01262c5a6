import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { mayReadWholeLedger } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { findLeafIndex } from "../audit/audit-search.ts";
import { auditEntryRoute } from "./audit-entry.route.ts";
import { EntryContentPanel } from "./entry-content-panel.tsx";
import { ProofPanel } from "./proof-panel.tsx";

/** One entry of the ledger, opened: what it says, its very bytes, and the proof that it is in the ledger. */
export function AuditEntryPage(): ReactElement {
  const { t } = useText();
  const { person } = auditEntryRoute.useRouteContext();
  const { leaf } = auditEntryRoute.useParams();
  const leafIndex = findLeafIndex(leaf);
  const isShown = mayReadWholeLedger(person) && leafIndex !== undefined;
  return (
    <Stack>
      <PageHeading
        title={t("entry.title", { leaf })}
        above={
          <AppLink href={leafIndex === undefined ? "/audit" : `/audit?seq=${leafIndex}`}>
            {t("entry.back")}
          </AppLink>
        }
        actions={leafIndex !== undefined && <Neighbours leafIndex={leafIndex} />}
      />
      {isShown ? (
        <Opened leafIndex={leafIndex} />
      ) : leafIndex === undefined ? (
        <EmptyState kind="nothing">{t("entry.none")}</EmptyState>
      ) : (
        <EmptyState kind="noRight">{t("audit.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

function Neighbours({ leafIndex }: { readonly leafIndex: number }): ReactElement {
  const { t } = useText();
  return (
    <>
      {leafIndex > 0 && (
        <AppLink href={`/audit/entry/${leafIndex - 1}`} rel="prev">
          {t("entry.previous")}
        </AppLink>
      )}
      <AppLink href={`/audit/entry/${leafIndex + 1}`} rel="next">
        {t("entry.next")}
      </AppLink>
    </>
  );
}

function Opened({ leafIndex }: { readonly leafIndex: number }): ReactElement {
  const { t } = useText();
  const query = useQuery(trpc.entry.byLeaf.queryOptions({ leafIndex }));
  if (isNotFound(query.error)) return <EmptyState kind="nothing">{t("entry.none")}</EmptyState>;
  return (
    <QueryView query={query}>
      {(entry) => (
        <>
          <PrintStamp reference={`${entry.stream} ${entry.version}`} leaf={leafIndex} />
          <EntryContentPanel entry={entry} />
          <ProofPanel entry={entry} />
        </>
      )}
    </QueryView>
  );
}
