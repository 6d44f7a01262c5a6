import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import type { CommitmentView } from "../commitment/commitment-view.ts";
import { NoSuchCommitment } from "../commitment/no-such-commitment.tsx";
import { auditCommitmentRoute } from "./audit-commitment.route.ts";
import { loadHistory } from "./load-history.ts";
import { TimeTravel } from "./time-travel.tsx";
import { VerificationPanel } from "./verification-panel.tsx";

export function AuditCommitmentPage(): ReactElement {
  const { t } = useText();
  const { ref } = auditCommitmentRoute.useParams();
  const query = useQuery(trpc.commitment.byReference.queryOptions({ reference: ref }));
  if (isNotFound(query.error)) return <NoSuchCommitment reference={ref} error={query.error} />;
  return (
    <Stack>
      <PageHeading
        title={t("audit.commitment.title", { ref })}
        actions={<AppLink href={`/c/${ref}`}>{t("audit.commitment.open")}</AppLink>}
      />
      <QueryView query={query}>{(view) => <Audited view={view} />}</QueryView>
    </Stack>
  );
}

function Audited({ view }: { readonly view: CommitmentView }): ReactElement {
  const query = useQuery({
    queryKey: ["history", view.commitmentId, view.version],
    queryFn: () => loadHistory(view.commitmentId),
  });
  return (
    <>
      <PrintStamp reference={view.reference} leaf={view.leafIndex} root={view.chainHash} />
      <QueryView query={query}>
        {(history) => (
          <>
            <VerificationPanel stream={`commitment/${view.commitmentId}`} history={history} />
            <TimeTravel history={history} view={view} />
          </>
        )}
      </QueryView>
    </>
  );
}
