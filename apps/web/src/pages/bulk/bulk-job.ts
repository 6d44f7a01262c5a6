import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type BulkJob = Outputs["bulk"]["byId"];
export type BulkItem = Outputs["bulk"]["items"]["rows"][number];

/** Whether the server is still at it. */
export const isUnderWay = ({ state }: Pick<BulkJob, "state">): boolean =>
  state === "running" || state === "stopping";

/** How many items are no longer waiting. */
export const endedItems = ({ items, counts }: Pick<BulkJob, "items" | "counts">): number =>
  items - counts.waiting;

/** How many ended without being done. */
export const notDone = ({ counts }: Pick<BulkJob, "counts">): number =>
  counts.refused + counts.failed + counts.cancelled;
