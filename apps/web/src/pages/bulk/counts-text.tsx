import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import type { BulkJob } from "./bulk-job.ts";

const states = ["done", "refused", "failed", "cancelled", "waiting"] as const;

/** "38 done · 4 refused": before the start, how many can and cannot. */
export function CountsText({ job }: { readonly job: BulkJob }): ReactElement {
  const { t } = useText();
  const { state, can, cannot, counts } = job;
  if (state === "prepared") return <>{t("bulk.counts", { can, cannot })}</>;
  return (
    <>
      {states
        .filter((each) => counts[each] > 0)
        .map((each) => t(`bulk.count.${each}`, { n: counts[each] }))
        .join(" · ")}
    </>
  );
}
