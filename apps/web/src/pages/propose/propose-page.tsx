import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Notice } from "../../kit/notice.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Stack } from "../../kit/stack.tsx";
import { startDraft } from "./draft-body.ts";
import { DraftList } from "./draft-list.tsx";
import { useWaysToPropose, type WaysToPropose } from "./proposing.ts";
import { proposeRoute } from "./propose.route.ts";

/** A person's own drafts, and the start of a new one. */
export function ProposePage(): ReactElement {
  const { t } = useText();
  const { person } = proposeRoute.useRouteContext();
  const drafts = useQuery(trpc.draft.list.queryOptions());
  const ways = useWaysToPropose(person);
  return (
    <Stack>
      <PageHeading title={t("propose.title")} />
      {ways !== undefined && <Beginning ways={ways} />}
      <QueryView query={drafts} skeleton={<Skeleton rows={3} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState kind="nothing" title={t("propose.empty.title")}>
              {t("propose.empty")}
            </EmptyState>
          ) : (
            <DraftList drafts={rows} />
          )
        }
      </QueryView>
    </Stack>
  );
}

/** Starting a proposal in one's own name, in a lender's, or word that neither is possible. */
function Beginning({ ways }: { readonly ways: WaysToPropose }): ReactElement {
  const { t } = useText();
  const { mayInOwnName, lenders } = ways;
  if (mayInOwnName) return <Start />;
  if (lenders.length === 0) return <NotAProposer />;
  return (
    <>
      <Notice>
        <p data-proposing-for>
          {t("propose.lent", { names: lenders.map(({ name }) => name).join(", ") })}
        </p>
      </Notice>
      <Start />
    </>
  );
}

function NotAProposer(): ReactElement {
  const { t, say } = useText();
  return (
    <Notice look="warning" title={t("standing.notYourRole")}>
      <p data-reason="notYourRole">
        {t("propose.notProposer", { role: say("role", "proposer") })}{" "}
        {t("remedy.askSomeoneWithTheRole")}
      </p>
    </Notice>
  );
}

/** Makes a draft and opens its first section. */
function Start(): ReactElement {
  const { t, language } = useText();
  const router = useRouter();
  const start = useMutation(
    trpc.draft.save.mutationOptions({
      onSuccess: ({ id }) => {
        void queryClient.invalidateQueries({ queryKey: trpc.draft.list.queryKey() });
        router.history.push(`/propose/${id}/need`);
      },
    }),
  );
  return (
    <>
      {start.error !== null && <Notice look="problem">{t("propose.start.failed")}</Notice>}
      <p>
        <Button
          look="primary"
          busy={start.isPending}
          busyText={t("propose.start.busy")}
          onClick={() => start.mutate({ id: crypto.randomUUID(), body: startDraft(language) })}
        >
          {t("propose.start")}
        </Button>
      </p>
    </>
  );
}
