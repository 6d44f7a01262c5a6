import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Panel } from "../../kit/stack.tsx";
import { type DraftSection, draftSections } from "../propose/draft-body.ts";
import type { SectionStatus } from "../propose/section-status.ts";
import styles from "./propose-draft.module.css";

interface TaskListProps {
  readonly id: string;
  readonly current: DraftSection | undefined;
  readonly statuses: Readonly<Record<DraftSection, SectionStatus>>;
}

/** The sections with how far each has come. */
export function TaskList({ id, current, statuses }: TaskListProps): ReactElement {
  const { t } = useText();
  return (
    <Panel title={t("propose.tasks")}>
      <ol className={styles.tasks}>
        {draftSections.map((section) => (
          <li key={section} data-section={section} data-status={statuses[section].kind}>
            <AppLink
              href={`/propose/${id}/${section}`}
              aria-current={section === current ? "step" : undefined}
            >
              {t(`propose.section.${section}`)}
            </AppLink>
            <Status status={statuses[section]} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Status({ status }: { readonly status: SectionStatus }): ReactElement {
  const { t } = useText();
  return (
    <span className={styles[status.kind]}>
      {status.kind === "problems"
        ? t("propose.status.problems", { n: status.count })
        : t(`propose.status.${status.kind}`)}
    </span>
  );
}
