import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { formatDateTime } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { TimelineSlider } from "../../kit/timeline-slider.tsx";
import type { CommitmentView } from "../commitment/commitment-view.ts";
import { NoSuchCommitment } from "../commitment/no-such-commitment.tsx";
import { exportsHref } from "../audit-exports/exports-search.ts";
import { auditCommitmentRoute } from "./audit-commitment.route.ts";
import { EventPanels } from "./event-panels.tsx";
import { type History, loadHistory } from "./load-history.ts";
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
        actions={
          <>
            <AppLink href={exportsHref({ take: "commitment", ref })}>
              {t("exports.ofCommitment")}
            </AppLink>
            <AppLink href={`/c/${ref}`}>{t("audit.commitment.open")}</AppLink>
          </>
        }
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
            <TimeTravel history={history} names={view.names} />
          </>
        )}
      </QueryView>
    </>
  );
}

interface TimeTravelProps {
  readonly history: History;
  readonly names: CommitmentView["names"];
}

function TimeTravel({ history, names }: TimeTravelProps): ReactElement | null {
  const { t, say, locale } = useText();
  const { at: asked } = auditCommitmentRoute.useSearch();
  const navigate = auditCommitmentRoute.useNavigate();
  const { entries } = history;
  const found = entries.findIndex(({ version }) => version === asked);
  const [index, move] = useState(found === -1 ? entries.length - 1 : found);
  const entry = entries[index];
  if (entry === undefined) return null;
  return (
    <>
      <TimelineSlider
        label={t("audit.slider")}
        index={index}
        onMove={(to) => {
          move(to);
          const at = entries[to]?.version;
          void navigate({ search: at === undefined ? {} : { at }, replace: true });
        }}
        points={entries.map(({ version, content }) => ({
          key: String(version),
          text: t("commitment.history.point", {
            version,
            event: say("event", content.action),
            when: formatDateTime(content.at, locale),
          }),
        }))}
      />
      <EventPanels entry={entry} names={names} />
    </>
  );
}
