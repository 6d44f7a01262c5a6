import type { inferRouterOutputs } from "@trpc/server";
import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Table } from "../../kit/table.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { FormActions } from "../../kit/form.tsx";
import { Notice } from "../../kit/notice.tsx";
import { draftTitle } from "./draft-body.ts";

type Draft = inferRouterOutputs<AppRouter>["draft"]["list"][number];

/** The drafts, saved last first; throwing one away asks once more. */
export function DraftList({ drafts }: { readonly drafts: readonly Draft[] }): ReactElement {
  const { t } = useText();
  const nameOf = ({ body }: Draft): string => draftTitle(body) ?? t("propose.draft.untitled");
  return (
    <Table
      caption={t("propose.drafts")}
      rows={drafts}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/propose/${id}`}
      columns={[
        { id: "title", header: t("propose.drafts.title"), cell: nameOf, namesRow: true },
        {
          id: "saved",
          header: t("propose.drafts.saved"),
          cell: ({ savedAt }) => <DateTimeText value={savedAt} />,
        },
        {
          id: "discard",
          header: t("propose.drafts.discard"),
          cell: (draft) => <Discard id={draft.id} title={nameOf(draft)} />,
        },
      ]}
    />
  );
}

function Discard({ id, title }: { readonly id: string; readonly title: string }): ReactElement {
  const { t } = useText();
  const [isAsked, ask] = useState(false);
  const discard = useMutation(
    trpc.draft.discard.mutationOptions({
      onSuccess: async () =>
        queryClient.invalidateQueries({ queryKey: trpc.draft.list.queryKey() }),
    }),
  );
  if (!isAsked)
    return (
      <Button
        look="quiet"
        onClick={() => ask(true)}
        aria-label={t("propose.discard.of", { title })}
      >
        {t("propose.discard")}
      </Button>
    );
  return (
    <FormActions>
      {discard.error !== null && <Notice look="problem">{t("propose.discard.failed")}</Notice>}
      <Button
        look="danger"
        busy={discard.isPending}
        busyText={t("propose.discard.busy")}
        onClick={() => discard.mutate({ id })}
      >
        {t("propose.discard.sure")}
      </Button>
      <Button onClick={() => ask(false)}>{t("propose.discard.keep")}</Button>
    </FormActions>
  );
}
