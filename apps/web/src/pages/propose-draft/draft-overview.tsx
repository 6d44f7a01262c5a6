import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { LinkButton } from "../../kit/button.tsx";
import { Prose } from "../../kit/prose.tsx";
import type { DraftSection } from "../propose/draft-body.ts";
import { nextToDo, type SectionStatus } from "../propose/section-status.ts";

interface OverviewProps {
  readonly id: string;
  readonly statuses: Readonly<Record<DraftSection, SectionStatus>>;
}

/** How proposing goes, and where to go on. */
export function DraftOverview({ id, statuses }: OverviewProps): ReactElement {
  const { t } = useText();
  const next = nextToDo(statuses);
  return (
    <Prose>
      <p>{t("propose.overview")}</p>
      <p>
        <LinkButton look="primary" href={`/propose/${id}/${next}`}>
          {t("propose.continue", { section: t(`propose.section.${next}`) })}
        </LinkButton>
      </p>
    </Prose>
  );
}
