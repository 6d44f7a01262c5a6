import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";

export function PipelinePage(): ReactElement {
  const { t } = useText();
  return (
    <Stack>
      <PageHeading title={t("pipeline.title")} />
      <EmptyState kind="nothing">{t("pipeline.empty")}</EmptyState>
    </Stack>
  );
}
