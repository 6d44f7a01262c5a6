import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useCallback } from "react";
import { findFieldFault } from "../../api/failure.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Notice } from "../../kit/notice.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import styles from "./audit-page.module.css";
import { auditHref, type AuditSearch, countFilters } from "./audit-search.ts";
import { EntryFilters } from "./entry-filters.tsx";
import { EntryList } from "./entry-list.tsx";
import { JumpForm } from "./jump-form.tsx";
import { NewLeaves } from "./new-leaves.tsx";
import { useLedger } from "./use-ledger.ts";

/** Every entry of every stream in the ledger's own order, newest first. */
export function ExplorerPanel({ search }: { readonly search: AuditSearch }): ReactElement {
  const { t } = useText();
  const query = useLedger(search);
  const { fetchNextPage, hasNextPage, isFetching, refetch } = query;
  const router = useRouter();
  const readOn = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [fetchNextPage, isFetching]);
  const isUnreadable = findFieldFault(query.error, "subject") !== undefined;
  return (
    <Panel title={t("audit.entries")}>
      <EntryFilters search={search} />
      <JumpForm search={search} />
      {isUnreadable ? (
        <Notice look="problem">{t("explorer.subject.wrong")}</Notice>
      ) : (
        <QueryView query={query}>
          {({ pages }) => {
            const [first] = pages;
            const rows = pages.flatMap((page) => page.rows);
            if (first === undefined) return null;
            return (
              <>
                <PrintStamp reference={t("audit.entries")} leaf={first.leafIndex} />
                <NewLeaves
                  since={first.leafIndex}
                  onShow={() => {
                    if (search.seq === undefined) void refetch();
                    else router.history.push(auditHref(withoutSeq(search)));
                  }}
                />
                <ListHead
                  search={search}
                  leaf={first.leafIndex}
                  newer={first.newer}
                  shown={rows.length}
                  isAll={!hasNextPage}
                />
                {rows.length === 0 ? (
                  <NoEntries search={search} />
                ) : (
                  <EntryList rows={rows} hasMore={hasNextPage} onNearEnd={readOn} />
                )}
              </>
            );
          }}
        </QueryView>
      )}
    </Panel>
  );
}

interface ListHeadProps {
  readonly search: AuditSearch;
  readonly leaf: number;
  readonly newer: number | null;
  readonly shown: number;
  readonly isAll: boolean;
}

/** How much of the ledger is in the list, and the ways to what is newer than it. */
function ListHead({ search, leaf, newer, shown, isAll }: ListHeadProps): ReactElement {
  const { t } = useText();
  return (
    <div className={styles.filters}>
      <span role="status">{t(isAll ? "explorer.all" : "explorer.more", { n: shown, leaf })}</span>
      {newer !== null && (
        <AppLink href={auditHref({ ...search, seq: newer })}>{t("explorer.newer")}</AppLink>
      )}
      {search.seq !== undefined && (
        <AppLink href={auditHref(withoutSeq(search))}>{t("explorer.newest")}</AppLink>
      )}
    </div>
  );
}

function NoEntries({ search }: { readonly search: AuditSearch }): ReactElement {
  const { t } = useText();
  if (countFilters(search) === 0) return <EmptyState kind="nothing">{t("audit.empty")}</EmptyState>;
  return (
    <EmptyState kind="filtered" action={<AppLink href="/audit">{t("explorer.clear")}</AppLink>}>
      {t("audit.filtered")}
    </EmptyState>
  );
}

const withoutSeq = ({ seq: _seq, ...rest }: AuditSearch): AuditSearch => rest;
