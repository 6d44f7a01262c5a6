import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { isNotFound } from "../../api/failure.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Stack } from "../../kit/stack.tsx";
import { findDraftBody } from "../propose/draft-body.ts";
import { useWaysToPropose } from "../propose/proposing.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { proposeDraftRoute } from "./propose-draft.route.ts";

/** One draft: its sections, or word that it is no longer there. */
export function ProposeDraftPage(): ReactElement {
  const { t, language } = useText();
  const { draft: id, section } = proposeDraftRoute.useParams();
  const { person } = proposeDraftRoute.useRouteContext();
  // Read once and then only written: an answer that comes late must not undo what is typed.
  const query = useQuery(
    trpc.draft.byId.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  );
  const stored = query.data;
  const body = stored === undefined ? undefined : findDraftBody(stored.body, language);
  const ways = useWaysToPropose(person);
  if (stored !== undefined && body !== undefined && ways !== undefined)
    return (
      <DraftEditor
        key={id}
        id={id}
        start={body}
        savedAt={stored.savedAt}
        section={section}
        person={person}
        ways={ways}
      />
    );
  const isGone = isNotFound(query.error) || (stored !== undefined && body === undefined);
  return (
    <Stack>
      <PageHeading title={t("propose.draft.title")} />
      {isGone ? (
        <EmptyState
          kind="nothing"
          title={t(stored === undefined ? "propose.draft.gone" : "propose.draft.foreign")}
          action={<AppLink href="/propose">{t("propose.draft.back")}</AppLink>}
        >
          {t(stored === undefined ? "propose.draft.gone.text" : "propose.draft.foreign.text")}
        </EmptyState>
      ) : (
        <QueryView query={query} skeleton={<Skeleton rows={5} />}>
          {() => null}
        </QueryView>
      )}
    </Stack>
  );
}
