import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

type Outputs = inferRouterOutputs<AppRouter>;

/** One commitment as the server shows it. */
export type CommitmentView = Outputs["commitment"]["byReference"];
export type Explanation = Outputs["commitment"]["explain"];
export type ExplainedEvent = Explanation["items"][number];
export type EntryView = Outputs["entry"]["list"]["entries"][number];
