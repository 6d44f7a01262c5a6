import { eventNames } from "@tiltas/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Table } from "../../kit/table.tsx";
import { DateText, DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { formText } from "../../kit/form-text.ts";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { Panel } from "../../kit/stack.tsx";
import { ActorText } from "../../law/actor-text.tsx";
import type { EntryView } from "../commitment/commitment-view.ts";
import styles from "./audit-page.module.css";
import { auditHref, type AuditSearch } from "./audit-search.ts";

/** The ledger in its own order, newest first. */
export function EntriesPanel({ search }: { readonly search: AuditSearch }): ReactElement {
  const { t } = useText();
  const query = useQuery(
    trpc.entry.list.queryOptions({ ...search, size: 50 }, { placeholderData: keepPreviousData }),
  );
  const isFiltered = search.action !== undefined || search.person !== undefined;
  return (
    <Panel title={t("audit.entries")}>
      <EntryFilters search={search} />
      <QueryView query={query}>
        {({ entries, next, leafIndex }) => (
          <>
            {entries.length === 0 ? (
              <EmptyState kind={isFiltered ? "filtered" : "nothing"}>
                {t(isFiltered ? "audit.filtered" : "audit.empty")}
              </EmptyState>
            ) : (
              <EntriesTable entries={entries} />
            )}
            <Pager
              summary={t("audit.rows", { n: entries.length, leaf: leafIndex })}
              previousHref={
                search.after === undefined ? undefined : auditHref({ ...search, after: "" })
              }
              nextHref={next === null ? undefined : auditHref({ ...search, after: next })}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function EntryFilters({ search }: { readonly search: AuditSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const people = useQuery(trpc.person.list.queryOptions());
  const any = { value: "", label: t("audit.filter.any") };
  return (
    <form
      key={JSON.stringify([search, people.isSuccess])}
      className={styles.filters}
      aria-label={t("audit.filter")}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        router.history.push(
          auditHref({ action: formText(form, "action"), person: formText(form, "person") }),
        );
      }}
    >
      <SelectField
        label={t("audit.filter.action")}
        name="action"
        defaultValue={search.action ?? ""}
        choices={[any, ...eventNames.map((name) => ({ value: name, label: t(`event.${name}`) }))]}
      />
      <SelectField
        label={t("audit.filter.person")}
        name="person"
        defaultValue={search.person ?? ""}
        choices={[any, ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Button type="submit">{t("audit.filter.apply")}</Button>
    </form>
  );
}

function EntriesTable({ entries }: { readonly entries: readonly EntryView[] }): ReactElement {
  const { t, say } = useText();
  return (
    <Table
      caption={t("audit.entries")}
      captionIsHidden
      rows={entries}
      rowKey={({ stream, version }) => `${stream} ${version}`}
      columns={[
        {
          id: "leaf",
          header: t("audit.column.leaf"),
          align: "end",
          cell: ({ leafIndex }) => leafIndex ?? t("audit.pending"),
        },
        {
          id: "event",
          header: t("audit.column.event"),
          cell: ({ content, stream }) => {
            const event = say("event", content.action);
            return stream.startsWith("refusal/") ? t("audit.refused", { event }) : event;
          },
          namesRow: true,
        },
        { id: "who", header: t("audit.column.who"), cell: (entry) => <ActorText entry={entry} /> },
        {
          id: "when",
          header: t("audit.column.when"),
          cell: ({ content }) => <DateTimeText value={content.at} />,
        },
        {
          id: "effective",
          header: t("audit.column.effective"),
          cell: ({ content }) => <DateText value={content.effectiveOn} />,
        },
        {
          id: "stream",
          header: t("audit.column.stream"),
          cell: ({ stream }) => <code>{stream}</code>,
        },
        {
          id: "version",
          header: t("audit.column.version"),
          align: "end",
          cell: ({ version }) => version,
        },
        {
          id: "hash",
          header: t("audit.column.hash"),
          cell: ({ hash }) => <code>{hash.slice(0, 12)}…</code>,
        },
      ]}
    />
  );
}
