import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Prose } from "../../kit/prose.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { mayReadWhole } from "../../law/bundle/may-read-whole.ts";
import { AuditNav } from "../audit/audit-nav.tsx";
import { auditExportsRoute } from "./audit-exports.route.ts";
import { BundlesPanel } from "./bundles-panel.tsx";
import { MeasurePanel } from "./measure-panel.tsx";
import { ScopeForm } from "./scope-form.tsx";
import { readScope } from "./scope-of-search.ts";

export function AuditExportsPage(): ReactElement {
  const { t } = useText();
  const { person } = auditExportsRoute.useRouteContext();
  const search = auditExportsRoute.useSearch();
  const read = readScope(search);
  return (
    <Stack>
      <PageHeading
        title={t("exports.title")}
        above={<AuditNav />}
        actions={<AppLink href="/audit/verify">{t("exports.verify")}</AppLink>}
      />
      <Prose>
        <p>{t("exports.lead")}</p>
      </Prose>
      {mayReadWhole(person.roles) ? (
        <>
          <Panel title={t("exports.what")}>
            <ScopeForm search={search} />
          </Panel>
          {read !== undefined && "scope" in read && (
            <MeasurePanel key={JSON.stringify(read.scope)} scope={read.scope} />
          )}
          <BundlesPanel />
        </>
      ) : (
        <EmptyState kind="noRight">{t("exports.noRight")}</EmptyState>
      )}
    </Stack>
  );
}
