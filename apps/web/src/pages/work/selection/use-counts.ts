import { type CommitmentId, commitmentIdSchema, parseIsoDate } from "@tiltas/domain";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../../api/trpc.ts";
import type { Person } from "../../../auth/person.ts";
import { todayInVilnius } from "../../../format/date.ts";
import type { EventCount } from "./judge-rows.ts";

/** As many snapshots as one read asks for. */
const chunk = 50;

const chunksOf = (ids: readonly string[]): readonly (readonly CommitmentId[])[] =>
  Array.from({ length: Math.ceil(ids.length / chunk) }, (_, index) =>
    ids.slice(index * chunk, (index + 1) * chunk).map((id) => commitmentIdSchema.parse(id)),
  );

/**
 * What the law says of the ticked rows, asked here in the browser: the machines come with the first tick, the
 * snapshots of the page too. Undefined until both are here, and for whoever may act on another's behalf.
 */
export function useCounts(
  pageIds: readonly string[],
  ids: ReadonlySet<string>,
  person: Person,
): readonly EventCount[] | undefined {
  const enabled = ids.size > 0;
  const law = useQuery({
    queryKey: ["law of many"],
    queryFn: async () => import("./judge-rows.ts"),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const lending = useQuery(trpc.delegation.mine.queryOptions(undefined, { enabled }));
  const registers = useQuery(trpc.register.all.queryOptions(undefined, { enabled }));
  const snapshots = useQueries({
    queries: chunksOf(pageIds).map((some) =>
      trpc.bulk.snapshots.queryOptions({ ids: [...some] }, { enabled }),
    ),
    combine: (answers) => {
      const read = answers.flatMap((answer) => answer.data ?? []);
      return answers.every(({ isSuccess }) => isSuccess) ? read : undefined;
    },
  });
  const policy = registers.data?.policy;
  // Only the server knows what a lent role covers.
  const borrows = lending.data?.received.some(({ standing }) => standing === "running") ?? true;
  return useMemo(() => {
    if (borrows || law.data === undefined || policy === undefined || snapshots === undefined)
      return undefined;
    const ticked = snapshots.filter(({ commitmentId }) => ids.has(commitmentId));
    return law.data.countRows(
      ticked.map(({ snapshot }) => snapshot),
      { person, today: parseIsoDate(todayInVilnius()), policy },
    );
  }, [borrows, law.data, policy, snapshots, ids, person]);
}
