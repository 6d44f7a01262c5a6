import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { LinkButton } from "../../kit/button.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Stack } from "../../kit/stack.tsx";
import { AllCommitments } from "./all-commitments.tsx";
import { MyQueue } from "./my-queue.tsx";
import styles from "./work-page.module.css";
import { workRoute } from "./work.route.ts";
import { workHref } from "./work-href.ts";

const views = ["mine", "all"] as const;

export function WorkPage(): ReactElement {
  const { t } = useText();
  const search = workRoute.useSearch();
  const { person } = workRoute.useRouteContext();
  return (
    <Stack>
      <PageHeading
        title={t("work.title")}
        actions={
          person.roles.includes("proposer") && (
            <LinkButton href="/propose">{t("work.propose")}</LinkButton>
          )
        }
      />
      <nav className={styles.views} aria-label={t("work.views")}>
        {views.map((view) => (
          <AppLink
            key={view}
            href={workHref(search, { view, after: undefined, trail: undefined })}
            aria-current={search.view === view ? "page" : undefined}
          >
            {t(`work.view.${view}`)}
          </AppLink>
        ))}
        <AppLink href="/work/bulk">{t("bulk.jobs")}</AppLink>
      </nav>
      {search.view === "mine" ? (
        <MyQueue search={search} person={person} />
      ) : (
        <AllCommitments search={search} person={person} />
      )}
    </Stack>
  );
}
