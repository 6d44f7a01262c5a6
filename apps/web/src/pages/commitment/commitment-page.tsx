import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { commitmentRoute } from "./commitment.route.ts";

export function CommitmentPage(): ReactElement {
  const { t } = useText();
  const { ref } = commitmentRoute.useParams();
  return (
    <Stack>
      <PageHeading title={t("commitment.title", { ref })} />
      <EmptyState kind="nothing">{t("commitment.empty")}</EmptyState>
    </Stack>
  );
}
