import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { formatDate, todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { Money } from "../../kit/money.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { DateField } from "../../kit/text-field.tsx";
import styles from "./pipeline-page.module.css";
import { pipelineHref, type PipelineSearch } from "./pipeline-search.ts";

const homeDonor = "LT";
const figures = ["thisYear", "military", "all"] as const;

/** The three totals as at any day, with their definition beside them and a link that gives them for ever. */
export function TotalsPanel({ search }: { readonly search: PipelineSearch }): ReactElement {
  const { t, locale } = useText();
  const date = search.asAt ?? todayInVilnius();
  const { origin, knownAt } = search;
  const query = useQuery(
    trpc.totals.asAt.queryOptions(
      { date, donor: homeDonor, origin, ...(knownAt === undefined ? {} : { knownAt }) },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <Panel title={t("pipeline.totals")} actions={<AsAtForm search={search} date={date} />}>
      <QueryView query={query}>
        {(totals) => (
          <>
            <dl className={styles.totals}>
              {figures.map((figure) => (
                <div key={figure}>
                  <dt>{t(`pipeline.totals.${figure}`)}</dt>
                  <dd>
                    <Money value={{ amount: totals[figure], currency: totals.currency }} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className={styles.note}>{t("pipeline.totals.definition")}</p>
            <p className={styles.note}>
              {t("pipeline.totals.stamp", {
                date: formatDate(totals.asAt, locale),
                leaf: totals.leafIndex,
              })}{" "}
              <AppLink
                href={pipelineHref(search, { asAt: totals.asAt, knownAt: totals.leafIndex })}
              >
                {t("pipeline.totals.link")}
              </AppLink>
            </p>
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function AsAtForm({
  search,
  date,
}: {
  readonly search: PipelineSearch;
  readonly date: string;
}): ReactElement {
  const { t } = useText();
  const router = useRouter();
  return (
    <form
      key={date}
      className={styles.asAt}
      onSubmit={(event) => {
        event.preventDefault();
        const asAt = formText(new FormData(event.currentTarget), "asAt");
        router.history.push(pipelineHref({ by: search.by, origin: search.origin }, { asAt }));
      }}
    >
      <DateField label={t("pipeline.totals.asAt")} name="asAt" defaultValue={date} />
      <Button type="submit">{t("pipeline.totals.show")}</Button>
    </form>
  );
}
