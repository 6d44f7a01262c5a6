import { kindSchema, stageSchema } from "@tiltas/domain";
import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";
import type { WorkSearch } from "./work-search.ts";

/** What a list is filtered and sorted by, as the server takes it. */
export type Filter = Omit<inferRouterInputs<AppRouter>["commitment"]["list"], "after" | "size">;

/** The filter an address speaks of; what is no stage or kind filters nothing. */
export const filterOf = ({
  text,
  stage,
  framework,
  fund,
  kind,
  origin,
  sort,
  ascending,
}: WorkSearch): Filter => {
  const [asStage, asKind] = [stageSchema.safeParse(stage), kindSchema.safeParse(kind)];
  return {
    sort,
    origin,
    descending: !ascending,
    ...(text === undefined ? {} : { text }),
    ...(asStage.success ? { stages: [asStage.data] } : {}),
    ...(asKind.success ? { kind: asKind.data } : {}),
    ...(framework === undefined ? {} : { frameworkCode: framework }),
    ...(fund === undefined ? {} : { fundCode: fund }),
  };
};

/** The page an address speaks of. */
export const pageOf = ({ after, size }: WorkSearch) => ({
  size,
  ...(after === undefined ? {} : { after }),
});
