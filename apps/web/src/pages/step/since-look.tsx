import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { FieldChanges } from "../../law/changes/field-changes.tsx";

interface SinceLookProps {
  readonly commitmentId: string;
}

/** What an approver must see first: every field that changed since they last decided on this commitment. */
export function SinceLook({ commitmentId }: SinceLookProps): ReactElement {
  const { t } = useText();
  const query = useQuery(trpc.commitment.sinceLook.queryOptions({ commitmentId }));
  return (
    <QueryView query={query} skeleton={<Skeleton rows={1} />}>
      {(since) =>
        since !== null &&
        since.changes.length > 0 && (
          <Notice look="warning" title={t("step.sinceLook", { revision: since.revision })}>
            <FieldChanges changes={since.changes} />
          </Notice>
        )
      }
    </QueryView>
  );
}
