import type { ReactElement } from "react";
import type { MessageId } from "../../i18n/message-id.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Prose } from "../../kit/prose.tsx";

const ways: readonly MessageId[] = [
  "accessibility.how.keyboard",
  "accessibility.how.reasons",
  "accessibility.how.state",
  "accessibility.how.charts",
  "accessibility.how.zoom",
  "accessibility.how.motion",
];

export function AccessibilityPage(): ReactElement {
  const { t } = useText();
  return (
    <Prose>
      <PageHeading title={t("accessibility.title")} />
      <p>{t("accessibility.lead")}</p>
      <h2>{t("accessibility.how.title")}</h2>
      <ul>
        {ways.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
      <p>
        <AppLink href="/help/keys">{t("shell.footer.keys")}</AppLink>
      </p>
      <h2>{t("accessibility.report.title")}</h2>
      <p>{t("accessibility.report.text")}</p>
    </Prose>
  );
}
