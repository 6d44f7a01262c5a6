import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { formText } from "../../kit/form-text.ts";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { mayReadLedger } from "../../law/ledger-reader.ts";
import { AuditNav } from "./audit-nav.tsx";
import styles from "./audit-page.module.css";
import { auditRoute } from "./audit.route.ts";
import { EntriesPanel } from "./entries-panel.tsx";
import { RefusalsPanel } from "./refusals-panel.tsx";

export function AuditPage(): ReactElement {
  const { t } = useText();
  const { person } = auditRoute.useRouteContext();
  const search = auditRoute.useSearch();
  const mayReadAll = mayReadLedger(person);
  return (
    <Stack>
      <PageHeading title={t("audit.title")} {...(mayReadAll ? { above: <AuditNav /> } : {})} />
      <FindCommitment />
      {mayReadAll ? (
        <>
          <EntriesPanel search={search} />
          <RefusalsPanel />
        </>
      ) : (
        <EmptyState kind="noRight">{t("audit.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

function FindCommitment(): ReactElement {
  const { t } = useText();
  const router = useRouter();
  return (
    <Panel title={t("audit.find")}>
      <form
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault();
          const reference = formText(new FormData(event.currentTarget), "reference").toUpperCase();
          if (reference !== "") router.history.push(`/audit/c/${encodeURIComponent(reference)}`);
        }}
      >
        <TextField label={t("audit.find.reference")} name="reference" width="short" />
        <Button type="submit">{t("audit.find.open")}</Button>
      </form>
    </Panel>
  );
}
