import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { commitmentStates } from "@tiltas/domain";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { present } from "../../format/address.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { DateText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { stateWordId } from "../../kit/state-tag.tsx";
import { Table } from "../../kit/table.tsx";
import { LedgerStamp, PaperHead } from "../../law/report/ledger-stamp.tsx";
import { ReportPage } from "../../law/report/report-page.tsx";
import { scopeInput } from "../../law/report/scope-search.ts";
import { AuditNav } from "../audit/audit-nav.tsx";
import { takenHref, type TakenSearch } from "./conformance-search.ts";
import { takenRoute } from "./conformance.route.ts";

const findState = (text: string | undefined) => commitmentStates.find((state) => state === text);

/** What the address asks for; undefined when it names neither a path nor a move. */
const findChoice = ({ variant, fromState, toState, event }: TakenSearch) => {
  if (variant !== undefined) return { variant };
  const [from, to] = [findState(fromState), findState(toState)];
  return from === undefined || to === undefined
    ? undefined
    : { fromState: from, toState: to, ...present({ event }) };
};
type Choice = NonNullable<ReturnType<typeof findChoice>>;

const wordOf = (state: string, t: Text["t"]): string => {
  const known = findState(state);
  return known === undefined ? state : t(stateWordId(known));
};

const wordsOf = (choice: Choice, { t, say }: Text): string => {
  if ("variant" in choice)
    return choice.variant
      .split("-")
      .map((state) => wordOf(state, t))
      .join(" → ");
  const move = t("conformance.move", {
    from: wordOf(choice.fromState, t),
    to: wordOf(choice.toState, t),
  });
  return choice.event === undefined ? move : `${move}: ${say("event", choice.event)}`;
};

/** The commitments that took one path, or one move. */
export function TakenPage(): ReactElement {
  const text = useText();
  const { t } = text;
  const search = takenRoute.useSearch();
  const choice = findChoice(search);
  return (
    <ReportPage
      title={t("conformance.taken")}
      question={choice === undefined ? "" : wordsOf(choice, text)}
      above={<AuditNav />}
    >
      {choice === undefined ? (
        <EmptyState kind="nothing">{t("conformance.taken.nothing")}</EmptyState>
      ) : (
        <Taken search={search} choice={choice} />
      )}
    </ReportPage>
  );
}

function Taken({
  search,
  choice,
}: {
  readonly search: TakenSearch;
  readonly choice: Choice;
}): ReactElement {
  const { t } = useText();
  const { after } = search;
  const query = useQuery(
    trpc.conformance.commitments.queryOptions(
      { ...scopeInput(search), ...choice, ...present({ after }), size: 50 },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={t("conformance.taken.list")}>
      <QueryView query={query}>
        {({ rows, next, total, leafIndex }) => (
          <>
            <PaperHead name={t("conformance.taken")} leaf={leafIndex} />
            {rows.length === 0 ? (
              <EmptyState kind="filtered">{t("conformance.taken.filtered")}</EmptyState>
            ) : (
              <Table
                caption={t("conformance.taken.list")}
                captionIsHidden
                rows={rows}
                rowKey={({ reference }) => reference}
                rowHref={({ reference }) => `/audit/c/${reference}`}
                columns={[
                  {
                    id: "commitment",
                    header: t("separation.column.commitment"),
                    cell: ({ reference, title }) => t("commitment.title", { reference, title }),
                    namesRow: true,
                  },
                  {
                    id: "path",
                    header: t("conformance.column.path"),
                    cell: ({ states }) => states.map((state) => t(stateWordId(state))).join(" → "),
                  },
                  {
                    id: "since",
                    header: t("conformance.column.since"),
                    cell: ({ since }) => <DateText value={since} />,
                  },
                ]}
              />
            )}
            <Pager
              summary={t("report.rows.page", { n: rows.length, total, leaf: leafIndex })}
              previousHref={after === undefined ? undefined : takenHref(search, choice)}
              nextHref={next === null ? undefined : takenHref(search, { ...choice, after: next })}
            />
            <LedgerStamp
              leaf={leafIndex}
              href={takenHref({ ...search, leaf: leafIndex }, choice)}
              files={[]}
            />
          </>
        )}
      </QueryView>
    </Panel>
  );
}
