import { useRouter } from "@tanstack/react-router";
import type { IsoDate, Policy } from "@tiltas/domain";
import { type ReactElement, useState } from "react";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { mayStudyPolicies } from "../../law/policy/policy-reader.ts";
import { findVersionKey, type VersionKey } from "../../law/policy/version-key.ts";
import { policySimulateHref } from "./policy-simulate-search.ts";
import { policySimulateRoute } from "./policy-simulate.route.ts";
import { findPeriod } from "./period.ts";
import { SimulateForm } from "./simulate-form.tsx";
import { Running, Stopped } from "./running.tsx";
import { SimulationResult } from "./simulation-result.tsx";
import { useSimulation } from "./use-simulation.ts";

export function PolicySimulatePage(): ReactElement {
  const { t } = useText();
  const { person } = policySimulateRoute.useRouteContext();
  return (
    <Stack>
      <PageHeading
        title={t("policy.simulate.title")}
        above={<AppLink href="/policy">{t("policy.back")}</AppLink>}
      />
      {mayStudyPolicies(person) ? (
        <Simulating />
      ) : (
        <EmptyState kind="noRight">{t("policy.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

/** A simulation of an adopted version runs by its address; one of a pasted text as long as the page stands. */
function Simulating(): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const search = policySimulateRoute.useSearch();
  const [written, setWritten] = useState<Policy>();
  const [typed, setTyped] = useState("");
  const period = findPeriod(search.from, search.to);
  const chosen = search.policy === undefined ? written : findVersionKey(search.policy);
  return (
    <>
      <p>{t("policy.simulate.lead")}</p>
      <SimulateForm
        key={JSON.stringify(search)}
        search={{ from: `${todayInVilnius().slice(0, 4)}-01-01`, to: todayInVilnius(), ...search }}
        typed={typed}
        onSimulate={(policy, days) => {
          setTyped(policy.typed);
          setWritten("rules" in policy.chosen ? policy.chosen : undefined);
          router.history.push(
            policySimulateHref({
              ...days,
              ...(policy.version === undefined ? {} : { policy: policy.version }),
            }),
          );
        }}
      />
      {chosen !== undefined && period !== undefined && (
        <Result chosen={chosen} from={period.from} to={period.to} />
      )}
    </>
  );
}

interface ResultProps {
  readonly chosen: VersionKey | Policy;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function Result({ chosen, from, to }: ResultProps): ReactElement {
  const { query, progress, isStopped, stop, runAgain } = useSimulation({
    policy: chosen,
    from,
    to,
  });
  if (isStopped && query.data === undefined)
    return <Stopped progress={progress} onRun={runAgain} />;
  return (
    <>
      {query.isFetching && <Running progress={progress} onStop={stop} />}
      <QueryView query={query} skeleton={<></>}>
        {(report) => <SimulationResult report={report} />}
      </QueryView>
    </>
  );
}
