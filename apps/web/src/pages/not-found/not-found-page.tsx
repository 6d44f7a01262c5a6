import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";

export function NotFoundPage(): ReactElement {
  const { t } = useText();
  return (
    <Stack>
      <PageHeading title={t("page.notFound.title")} />
      <p>{t("page.notFound.text")}</p>
      <p>
        <AppLink href="/work">{t("page.notFound.link")}</AppLink>
      </p>
    </Stack>
  );
}
