import { businessRoles } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { ResultLine } from "../../kit/notice.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { DelegationTable } from "./delegation-table.tsx";
import { delegationsRoute } from "./delegations.route.ts";
import { GrantForm } from "./grant-form.tsx";
import { RevokeForm } from "./revoke-form.tsx";

/** Who acts for the person and for whom the person may act; lending a role and taking it back. */
export function DelegationsPage(): ReactElement {
  const { t } = useText();
  const { person } = delegationsRoute.useRouteContext();
  const [done, setDone] = useState<{ readonly key: string; readonly text: string }>();
  const mine = useQuery(trpc.delegation.mine.queryOptions());
  const lendable = person.roles.filter((role) => businessRoles.some((one) => one === role));
  const tell = (text: string): void => setDone({ key: crypto.randomUUID(), text });
  return (
    <Stack>
      <PageHeading title={t("delegations.title")} />
      {done !== undefined && <ResultLine key={done.key} title={done.text} />}
      <p>{t("delegations.lead")}</p>
      <QueryView query={mine} skeleton={<Skeleton rows={4} />}>
        {({ given, received }) => (
          <>
            <Panel title={t("delegations.received")}>
              <DelegationTable rows={received} side="received" />
            </Panel>
            <Panel title={t("delegations.given")}>
              <DelegationTable
                rows={given}
                side="given"
                actionOf={(row) =>
                  row.standing === "running" || row.standing === "notYet" ? (
                    <RevokeForm delegation={row} onDone={tell} />
                  ) : null
                }
              />
            </Panel>
          </>
        )}
      </QueryView>
      <Panel title={t("delegations.grant")}>
        {lendable.length === 0 ? (
          <p>{t("delegations.nothingToLend")}</p>
        ) : (
          <GrantForm key={done?.key ?? ""} person={person} roles={lendable} onDone={tell} />
        )}
      </Panel>
    </Stack>
  );
}
