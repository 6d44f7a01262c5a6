import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { mayReadWholeLedger } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { ChangeRoles } from "./change-roles.tsx";
import { personRoute } from "./person.route.ts";
import { RoleHistory } from "./role-history.tsx";
import type { PersonView } from "./person-view.ts";

/** One person's roles: which are held, how each was come by, and giving or taking one. */
export function PersonPage(): ReactElement {
  const { t } = useText();
  const { person: visitor } = personRoute.useRouteContext();
  const { person: id } = personRoute.useParams();
  const people = useQuery(trpc.person.list.queryOptions());
  const shown = people.data?.find((one) => one.id === id);
  return (
    <Stack>
      <PageHeading
        title={shown?.name ?? t("people.person")}
        above={<AppLink href="/people">‹ {t("people.title")}</AppLink>}
      />
      {mayReadWholeLedger(visitor) ? (
        <QueryView query={people} skeleton={<Skeleton rows={6} />}>
          {() =>
            shown === undefined ? (
              <EmptyState kind="nothing">{t("people.unknown")}</EmptyState>
            ) : (
              <Shown person={shown} />
            )
          }
        </QueryView>
      ) : (
        <EmptyState kind="noRight">{t("people.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

function Shown({ person }: { readonly person: PersonView }): ReactElement {
  const { t, say } = useText();
  return (
    <>
      <Panel title={t("people.held")}>
        {person.roles.length === 0 ? (
          <p>{t("people.held.none")}</p>
        ) : (
          <ul>
            {person.roles.map((role) => (
              <li key={role}>{say("role", role)}</li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t("people.change")}>
        <ChangeRoles person={person} />
      </Panel>
      <Panel title={t("people.history")}>
        <RoleHistory person={person.id} />
      </Panel>
    </>
  );
}
