import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { PageHeading } from "../../kit/page-heading.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import { Breakdown } from "./breakdown.tsx";
import { pipelineRoute } from "./pipeline.route.ts";
import { StagesDrawing } from "./stages-drawing.tsx";
import { TotalsPanel } from "./totals-panel.tsx";

export function PipelinePage(): ReactElement {
  const { t } = useText();
  const search = pipelineRoute.useSearch();
  const { by, origin } = search;
  const query = useQuery(
    trpc.pipeline.summary.queryOptions({ by, origin }, { placeholderData: keepPreviousData }),
  );
  return (
    <Stack>
      <PageHeading title={t("pipeline.title")} />
      <TotalsPanel search={search} />
      <QueryView query={query}>
        {(summary) => (
          <>
            <PrintStamp reference={t("pipeline.title")} leaf={summary.leafIndex} />
            <StagesDrawing summary={summary} />
            <Breakdown summary={summary} search={search} />
          </>
        )}
      </QueryView>
    </Stack>
  );
}
