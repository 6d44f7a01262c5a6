import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { mayReadWholeLedger } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Stack } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { personHref } from "../person/person-href.ts";
import { peopleRoute } from "./people.route.ts";

/** Everyone with access, and the roles they hold now. */
export function PeoplePage(): ReactElement {
  const { t } = useText();
  const { person } = peopleRoute.useRouteContext();
  return (
    <Stack>
      <PageHeading title={t("people.title")} />
      {mayReadWholeLedger(person) ? (
        <Everyone />
      ) : (
        <EmptyState kind="noRight">{t("people.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

function Everyone(): ReactElement {
  const { t, say } = useText();
  const people = useQuery(trpc.person.list.queryOptions());
  return (
    <>
      <p>{t("people.lead")}</p>
      <QueryView query={people} skeleton={<Skeleton rows={8} />}>
        {(rows) => (
          <Table
            caption={t("people.table", { n: rows.length })}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => personHref(id)}
            columns={[
              { id: "name", header: t("people.name"), cell: ({ name }) => name, namesRow: true },
              {
                id: "roles",
                header: t("people.roles"),
                cell: ({ roles }) => roles.map((role) => say("role", role)).join(", ") || "—",
              },
              { id: "country", header: t("people.country"), cell: ({ country }) => country ?? "—" },
            ]}
          />
        )}
      </QueryView>
    </>
  );
}
