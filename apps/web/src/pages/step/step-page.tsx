import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { stepRoute } from "./step.route.ts";

export function StepPage(): ReactElement {
  const { t } = useText();
  const { ref, event } = stepRoute.useParams();
  return (
    <Stack>
      <PageHeading title={t("step.title", { ref, event })} />
      <EmptyState kind="nothing">{t("step.empty")}</EmptyState>
    </Stack>
  );
}
