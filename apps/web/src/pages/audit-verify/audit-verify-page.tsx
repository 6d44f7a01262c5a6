import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { ChooseBundle } from "./choose-bundle.tsx";
import { useVerification } from "./use-verification.ts";
import { VerificationState } from "./verification-state.tsx";

/** Judges an evidence bundle in this browser; nothing of it is sent anywhere. */
export function AuditVerifyPage(): ReactElement {
  const { t } = useText();
  const { verification, start, stop } = useVerification();
  return (
    <Stack>
      <PageHeading
        title={t("bundle.title")}
        above={<AppLink href="/audit">{t("audit.title")}</AppLink>}
      />
      <ChooseBundle onVerify={start} />
      <VerificationState verification={verification} onStop={stop} />
    </Stack>
  );
}
