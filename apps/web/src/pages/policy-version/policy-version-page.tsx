import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { formatDateTime } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { mayStudyPolicies } from "../../law/policy/policy-reader.ts";
import { PolicyRules } from "../../law/policy/policy-rules.tsx";
import { findVersionKey, type VersionKey } from "../../law/policy/version-key.ts";
import { ComparisonPanels } from "./comparison-panels.tsx";
import { policyVersionRoute } from "./policy-version.route.ts";

/** One version in sentences, and what it changes against another. */
export function PolicyVersionPage(): ReactElement {
  const { t } = useText();
  const { version } = policyVersionRoute.useParams();
  const key = findVersionKey(version);
  return (
    <Stack>
      <PageHeading
        title={t("policy.version.title", { version })}
        above={<AppLink href="/policy">{t("policy.back")}</AppLink>}
      />
      {key === undefined ? <NoSuchVersion version={version} /> : <Version versionKey={key} />}
    </Stack>
  );
}

function NoSuchVersion({ version }: { readonly version: string }): ReactElement {
  const { t } = useText();
  return <EmptyState kind="nothing">{t("policy.version.none", { version })}</EmptyState>;
}

function Version({ versionKey }: { readonly versionKey: VersionKey }): ReactElement {
  const { t, locale } = useText();
  const { version } = policyVersionRoute.useParams();
  const { person } = policyVersionRoute.useRouteContext();
  const found = useQuery(trpc.policy.byVersion.queryOptions({ ...versionKey }));
  if (isNotFound(found.error)) return <NoSuchVersion version={version} />;
  return (
    <>
      <QueryView query={found}>
        {({ title, adoptedAt, adoptedBy, words }) => (
          <Panel title={t("policy.rules")}>
            <p>
              {adoptedAt === null
                ? t("policy.version.sample", { title })
                : t("policy.version.facts", {
                    title,
                    when: formatDateTime(adoptedAt, locale),
                    name: adoptedBy ?? t("policy.system"),
                  })}
            </p>
            <PolicyRules words={words} />
          </Panel>
        )}
      </QueryView>
      {mayStudyPolicies(person) ? (
        <ComparisonPanels versionKey={versionKey} />
      ) : (
        <EmptyState kind="noRight">{t("policy.noRight")}</EmptyState>
      )}
    </>
  );
}
