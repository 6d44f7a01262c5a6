import { useRouteContext } from "@tanstack/react-router";
import type { ReactElement, ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { mayReadWholeLedger } from "../../auth/person.ts";
import styles from "./report.module.css";

interface ReportPageProps {
  readonly title: string;
  /** The question the page answers. */
  readonly question: string;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A page for those who read the whole ledger; everyone else is told who does. */
export function ReportPage({ title, question, above, children }: ReportPageProps): ReactElement {
  const { t } = useText();
  const person = useRouteContext({ from: "__root__", select: (context) => context.person });
  return (
    <Stack>
      <PageHeading title={title} above={above} />
      {person !== null && mayReadWholeLedger(person) ? (
        <>
          <p className={styles.note}>{question}</p>
          {children}
        </>
      ) : (
        <EmptyState kind="noRight">{t("report.noRight")}</EmptyState>
      )}
    </Stack>
  );
}
