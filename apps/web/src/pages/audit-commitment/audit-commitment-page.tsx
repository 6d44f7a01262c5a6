import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { auditCommitmentRoute } from "./audit-commitment.route.ts";

export function AuditCommitmentPage(): ReactElement {
  const { t } = useText();
  const { ref } = auditCommitmentRoute.useParams();
  return (
    <Stack>
      <PageHeading title={t("audit.commitment.title", { ref })} />
      <EmptyState kind="nothing">{t("audit.commitment.empty")}</EmptyState>
    </Stack>
  );
}
