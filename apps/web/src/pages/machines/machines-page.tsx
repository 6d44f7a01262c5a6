import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { LinkButton } from "../../kit/button.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import { CheckResult } from "../../law/machine/check-result.tsx";
import { type MachineView, whileMoving } from "../../law/machine/machine-view.ts";
import { MovingProgress } from "../../law/machine/moving-progress.tsx";
import { machineHref, machineText } from "../../law/machine/version-address.ts";
import { mayStudyPolicies } from "../../law/policy/policy-reader.ts";
import { machinesRoute } from "./machines.route.ts";

/** The versions of the commitment machine, which is in force, and how far live commitments have moved to it. */
export function MachinesPage(): ReactElement {
  const { t } = useText();
  const { person } = machinesRoute.useRouteContext();
  const mayStudy = mayStudyPolicies(person);
  const shown = useQuery(
    trpc.machine.show.queryOptions(undefined, {
      refetchInterval: ({ state }) => whileMoving(state.data),
    }),
  );
  return (
    <Stack>
      <PageHeading
        title={t("machine.title")}
        above={<AppLink href="/policy">{t("machine.toPolicy")}</AppLink>}
        actions={
          mayStudy && (
            <LinkButton href="/process/adopt" look="primary">
              {t("machine.adopt.link")}
            </LinkButton>
          )
        }
      />
      <p>{t("machine.lead")}</p>
      <QueryView query={shown}>
        {(view) => (
          <>
            <Panel title={t("machine.versions")}>
              <VersionsTable view={view} />
            </Panel>
            <Panel title={t("machine.moving.title")}>
              <MovingProgress view={view} />
              {mayStudy && view.waiting > 0 && <StillWaiting version={view.inForce} />}
            </Panel>
          </>
        )}
      </QueryView>
    </Stack>
  );
}

/** What is still under an older version, and why where it cannot move. */
function StillWaiting({ version }: { readonly version: number }): ReactElement {
  const check = useQuery(
    trpc.machine.check.queryOptions({ version }, { refetchInterval: whileChecked }),
  );
  return <QueryView query={check}>{(found) => <CheckResult check={found} />}</QueryView>;
}

// Reads every live commitment: less often than the counts.
const whileChecked = 10_000;

function VersionsTable({ view }: { readonly view: MachineView }): ReactElement {
  const { t, locale } = useText();
  const { shipped, inForce, adoptions, live } = view;
  const standing = (version: number): string => {
    if (version === inForce) return t("machine.inForce");
    return t(version < inForce ? "machine.earlier" : "machine.later");
  };
  return (
    <Table
      caption={t("machine.versions")}
      captionIsHidden
      rows={shipped.toReversed()}
      rowKey={machineText}
      rowHref={(version) => machineHref(version, version > 1 ? version - 1 : undefined)}
      rowIsStrong={(version) => version === inForce}
      columns={[
        { id: "version", header: t("machine.column.version"), cell: machineText, namesRow: true },
        { id: "standing", header: t("machine.column.standing"), cell: standing },
        {
          id: "adopted",
          header: t("machine.column.adopted"),
          cell: (version) => {
            const adoption = adoptions.find((one) => one.version === version);
            if (adoption !== undefined) return <DateText value={adoption.adoptedAt} />;
            return version === inForce ? t("machine.fromTheStart") : "—";
          },
        },
        {
          id: "live",
          header: t("machine.column.live"),
          align: "end",
          cell: (version) =>
            formatNumber(String(live.find((one) => one.version === version)?.count ?? 0), locale),
        },
      ]}
    />
  );
}
