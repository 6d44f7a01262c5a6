import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { mayReadWhole } from "../../law/bundle/may-read-whole.ts";
import { auditVerifyRoute } from "./audit-verify.route.ts";
import { ChooseBundle } from "./choose-bundle.tsx";
import { useVerification } from "./use-verification.ts";
import { VerificationState } from "./verification-state.tsx";

/** Judges an evidence bundle, or the whole ledger, in this browser; nothing of it is sent anywhere. */
export function AuditVerifyPage(): ReactElement {
  const { t } = useText();
  const { person } = auditVerifyRoute.useRouteContext();
  const { verification, start, startWhole, stop } = useVerification();
  return (
    <Stack>
      <PageHeading
        title={t("bundle.title")}
        above={<AppLink href="/audit">{t("audit.title")}</AppLink>}
      />
      <ChooseBundle
        onVerify={start}
        {...(mayReadWhole(person.roles) ? { onVerifyWhole: startWhole } : {})}
      />
      <VerificationState verification={verification} onStop={stop} />
    </Stack>
  );
}
