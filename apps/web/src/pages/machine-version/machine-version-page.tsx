import { commitmentChart, compareLaws, type MachineVersion, readLaw } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { StateChart } from "../../chart/state-chart.tsx";
import { formatDateTime } from "../../format/date.ts";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { chartNodes } from "../../law/chart-nodes.ts";
import { LawChanges } from "../../law/machine/law-changes.tsx";
import { LawEvents } from "../../law/machine/law-events.tsx";
import { findMachineVersion, machineText } from "../../law/machine/version-address.ts";
import { CompareForm } from "./compare-form.tsx";
import { machineVersionRoute } from "./machine-version.route.ts";

/** One version of the commitment machine: its chart, its rules as sentences, and what it changes against another. */
export function MachineVersionPage(): ReactElement {
  const { t } = useText();
  const { version: asked } = machineVersionRoute.useParams();
  const version = findMachineVersion(asked);
  return (
    <Stack>
      <PageHeading
        title={t("machine.version.title", { version: asked })}
        above={<AppLink href="/process">‹ {t("machine.back")}</AppLink>}
      />
      {version === undefined ? (
        <EmptyState kind="nothing">{t("machine.version.none", { version: asked })}</EmptyState>
      ) : (
        <Version version={version} />
      )}
    </Stack>
  );
}

interface VersionProps {
  readonly version: MachineVersion;
}

function Version({ version }: VersionProps): ReactElement {
  const { t } = useText();
  const { compare } = machineVersionRoute.useSearch();
  const before = compare === undefined ? undefined : findMachineVersion(compare);
  const chart = commitmentChart(version);
  return (
    <>
      <Facts version={version} />
      <Panel title={t("machine.chart")}>
        <StateChart
          description={{
            nodes: chartNodes(chart, t, (id) => `/work?view=all&state=${id}`),
            edges: chart.edges,
            visited: [],
          }}
        />
      </Panel>
      <Panel title={t("machine.compare")}>
        <CompareForm version={version} compare={before} />
        {before !== undefined && (
          <>
            <p>
              {t("machine.compare.lead", {
                before: machineText(before),
                after: machineText(version),
              })}
            </p>
            <LawChanges difference={compareLaws(before, version)} />
          </>
        )}
      </Panel>
      <Panel title={t("machine.rules")}>
        <LawEvents events={readLaw(version)} />
      </Panel>
    </>
  );
}

/** How it stands today: in force or not, since when, and how many live under it. */
function Facts({ version }: VersionProps): ReactElement {
  const { t, locale } = useText();
  const shown = useQuery(trpc.machine.show.queryOptions());
  return (
    <QueryView query={shown} skeleton={<Skeleton rows={1} />}>
      {({ inForce, adoptions, live }) => {
        const adopted = adoptions.find((one) => one.version === version)?.adoptedAt;
        const count = live.find((one) => one.version === version)?.count ?? 0;
        const standing = version === inForce ? "inForce" : version < inForce ? "earlier" : "later";
        return (
          <p>
            {t("machine.version.facts", {
              standing: t(`machine.${standing}`),
              n: count,
              count: formatNumber(String(count), locale),
            })}{" "}
            {adopted !== undefined &&
              t("machine.version.adopted", { when: formatDateTime(adopted, locale) })}
          </p>
        );
      }}
    </QueryView>
  );
}
