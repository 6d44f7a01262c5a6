import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";

export function AuditPage(): ReactElement {
  const { t } = useText();
  return (
    <Stack>
      <PageHeading title={t("audit.title")} />
      <EmptyState kind="nothing">{t("audit.empty")}</EmptyState>
    </Stack>
  );
}
