import type { ReactElement } from "react";
import { findLookAlikes } from "../../api/failure.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";

/** A reference nobody knows, with the ones that look like it. */
export function NoSuchCommitment({
  reference,
  error,
}: {
  readonly reference: string;
  readonly error: unknown;
}): ReactElement {
  const { t } = useText();
  const alike = findLookAlikes(error);
  return (
    <Stack>
      <PageHeading title={t("commitment.notFound", { ref: reference })} />
      <p>{t(alike.length > 0 ? "commitment.notFound.lookAlikes" : "commitment.notFound.none")}</p>
      <ul>
        {alike.map((known) => (
          <li key={known.reference}>
            <AppLink href={`/c/${known.reference}`}>
              {known.reference} {known.title}
            </AppLink>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
