import type { ReactElement } from "react";
import { mayReadWholeLedger } from "../../auth/person.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { StandingPanel } from "../../law/standing/standing-panel.tsx";
import { auditRoute } from "./audit.route.ts";
import { ExplorerPanel } from "./explorer-panel.tsx";
import { FindCommitment } from "./find-commitment.tsx";

export function AuditPage(): ReactElement {
  const { t } = useText();
  const { person } = auditRoute.useRouteContext();
  const search = auditRoute.useSearch();
  const mayReadAll = mayReadWholeLedger(person);
  return (
    <Stack>
      <PageHeading
        title={t("audit.title")}
        actions={
          mayReadAll && (
            <>
              <AppLink href="/audit/portfolio">{t("portfolio.title")}</AppLink>
              <AppLink href="/audit/refusals">{t("audit.refusals")}</AppLink>
            </>
          )
        }
      />
      <FindCommitment />
      {mayReadAll ? (
        <>
          <StandingPanel />
          <ExplorerPanel search={search} />
        </>
      ) : (
        <EmptyState kind="noRight">{t("audit.noRight")}</EmptyState>
      )}
    </Stack>
  );
}
