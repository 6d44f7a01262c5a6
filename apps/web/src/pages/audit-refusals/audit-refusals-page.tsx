import { isoDateSchema, personIdSchema } from "@tiltas/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { findFieldFault } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { mayReadWholeLedger } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Notice } from "../../kit/notice.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Pager } from "../../kit/pager.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { AuditNav } from "../audit/audit-nav.tsx";
import { auditRefusalsRoute } from "./audit-refusals.route.ts";
import { RefusalFilters } from "./refusal-filters.tsx";
import { RefusalsTable } from "./refusals-table.tsx";
import { refusalsHref, type RefusalsSearch, withoutSeq } from "./refusals-search.ts";
import { RepeatedPeople } from "./repeated-people.tsx";

/** What was tried and refused: by whom, why, and who could have cleared it. */
export function AuditRefusalsPage(): ReactElement {
  const { t } = useText();
  const { person } = auditRefusalsRoute.useRouteContext();
  const search = auditRefusalsRoute.useSearch();
  return (
    <Stack>
      <PageHeading title={t("audit.refusals")} above={<AuditNav />} />
      {mayReadWholeLedger(person) ? (
        <Panel title={t("refusals.list")}>
          <RefusalFilters search={search} />
          <Refusals search={search} />
        </Panel>
      ) : (
        <EmptyState kind="noRight">{t("audit.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

const askedBy = ({ seq, actor, reason, ref, from, to }: RefusalsSearch) => {
  const person = personIdSchema.safeParse(actor).data;
  const [first, last] = [isoDateSchema.safeParse(from).data, isoDateSchema.safeParse(to).data];
  return {
    size: 50,
    ...(seq === undefined ? {} : { seq }),
    ...(person === undefined ? {} : { person }),
    ...(reason === undefined ? {} : { reason }),
    ...(ref === undefined ? {} : { subject: ref }),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
};

function Refusals({ search }: { readonly search: RefusalsSearch }): ReactElement {
  const { t } = useText();
  const query = useQuery(
    trpc.refusal.list.queryOptions(askedBy(search), { placeholderData: keepPreviousData }),
  );
  if (findFieldFault(query.error, "subject") !== undefined)
    return <Notice look="problem">{t("explorer.subject.wrong")}</Notice>;
  return (
    <QueryView query={query}>
      {({ rows, next, newer, leafIndex }) => (
        <>
          <PrintStamp reference={t("audit.refusals")} leaf={leafIndex} />
          <RepeatedPeople rows={rows} search={search} />
          {rows.length === 0 ? (
            <NoRefusals search={search} hasMore={next !== null} />
          ) : (
            <RefusalsTable rows={rows} />
          )}
          <Pager
            summary={t("refusals.rows", { n: rows.length, leaf: leafIndex })}
            previousHref={previousHref(search, newer)}
            nextHref={next === null ? undefined : refusalsHref({ ...search, seq: next })}
          />
        </>
      )}
    </QueryView>
  );
}

/** The page before where it is known, else the newest. */
const previousHref = (search: RefusalsSearch, newer: number | null): string | undefined => {
  if (newer !== null) return refusalsHref({ ...search, seq: newer });
  return search.seq === undefined ? undefined : refusalsHref(withoutSeq(search));
};

interface NoRefusalsProps {
  readonly search: RefusalsSearch;
  readonly hasMore: boolean;
}

function NoRefusals({ search, hasMore }: NoRefusalsProps): ReactElement {
  const { t } = useText();
  if (hasMore) return <p>{t("refusals.readOn")}</p>;
  if (Object.keys(withoutSeq(search)).length === 0)
    return <EmptyState kind="nothing">{t("audit.refusals.empty")}</EmptyState>;
  return (
    <EmptyState
      kind="filtered"
      action={<AppLink href="/audit/refusals">{t("explorer.clear")}</AppLink>}
    >
      {t("refusals.filtered")}
    </EmptyState>
  );
}
