import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { ReactElement } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { LinkButton } from "../../kit/button.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { mayStudyPolicies } from "../../law/policy/policy-reader.ts";
import { PolicyRules } from "../../law/policy/policy-rules.tsx";
import { versionHref, type VersionKey, versionText } from "../../law/policy/version-key.ts";
import { policyRoute } from "./policy.route.ts";

type VersionRow = inferRouterOutputs<AppRouter>["policy"]["list"][number];

/** The rules in force as sentences, and every version that was adopted. */
export function PolicyPage(): ReactElement {
  const { t } = useText();
  const { person } = policyRoute.useRouteContext();
  const versions = useQuery(trpc.policy.list.queryOptions());
  return (
    <Stack>
      <PageHeading
        title={t("policy.title")}
        actions={
          <>
            <LinkButton href="/process">{t("machine.link")}</LinkButton>
            {mayStudyPolicies(person) && (
              <>
                <LinkButton href="/policy/simulate">{t("policy.simulate.link")}</LinkButton>
                <LinkButton href="/policy/adopt" look="primary">
                  {t("policy.adopt.link")}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <p>{t("policy.lead")}</p>
      <QueryView query={versions}>
        {(rows) => {
          const inForce = rows.find(({ isInForce }) => isInForce);
          return (
            <>
              {inForce !== undefined && <InForce version={inForce} />}
              <Panel title={t("policy.versions")}>
                <VersionsTable versions={rows} />
              </Panel>
            </>
          );
        }}
      </QueryView>
    </Stack>
  );
}

function InForce({ version: { name, number } }: { readonly version: VersionKey }): ReactElement {
  const { t } = useText();
  const found = useQuery(trpc.policy.byVersion.queryOptions({ name, number }));
  return (
    <Panel title={t("policy.rules")}>
      <QueryView query={found}>
        {({ words }) => (
          <>
            <PolicyRules words={words} />
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function VersionsTable({ versions }: { readonly versions: readonly VersionRow[] }): ReactElement {
  const { t } = useText();
  const standing = ({ isInForce, adoptedAt }: VersionRow): string => {
    if (adoptedAt === null) return t("policy.neverAdopted");
    return t(isInForce ? "policy.inForce" : "policy.earlier");
  };
  return (
    <Table
      caption={t("policy.versions")}
      captionIsHidden
      rows={versions}
      rowKey={versionText}
      rowHref={versionHref}
      rowIsStrong={({ isInForce }) => isInForce}
      columns={[
        {
          id: "version",
          header: t("policy.column.version"),
          cell: versionText,
          namesRow: true,
        },
        { id: "title", header: t("policy.column.title"), cell: ({ title }) => title },
        { id: "standing", header: t("policy.column.standing"), cell: standing },
        {
          id: "rules",
          header: t("policy.column.rules"),
          align: "end",
          cell: ({ rules }) => rules,
        },
        {
          id: "adopted",
          header: t("policy.column.adopted"),
          cell: ({ adoptedAt }) => (adoptedAt === null ? "—" : <DateText value={adoptedAt} />),
        },
        {
          id: "by",
          header: t("policy.column.by"),
          cell: ({ adoptedAt, adoptedBy }) =>
            adoptedBy ?? (adoptedAt === null ? "—" : t("policy.system")),
        },
      ]}
    />
  );
}
