import { personIdSchema, isoDateSchema } from "@tiltas/domain";
import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../../api/trpc.ts";
import type { AuditSearch } from "./audit-search.ts";

const pageSize = 100;

type Asked = Parameters<typeof api.entry.explore.query>[0];

/** The question an address asks; what it names wrongly, such as no person's id, is not asked for. */
const askedBy = ({ actor, event, kind, ref, from, to, by }: AuditSearch): Asked => {
  const person = personIdSchema.safeParse(actor).data;
  const [first, last] = [isoDateSchema.safeParse(from).data, isoDateSchema.safeParse(to).data];
  return {
    size: pageSize,
    ...(person === undefined ? {} : { person }),
    ...(event === undefined ? {} : { action: event }),
    ...(kind === undefined ? {} : { kind }),
    ...(ref === undefined ? {} : { subject: ref }),
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    ...(by === undefined ? {} : { by }),
  };
};

/** The ledger from the address's leaf back in time, read on page by page as the list is scrolled. */
export function useLedger(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ["ledger", search],
    queryFn: async ({ pageParam }) =>
      api.entry.explore.query({
        ...askedBy(search),
        ...(pageParam === undefined ? {} : { seq: pageParam }),
      }),
    initialPageParam: search.seq,
    getNextPageParam: ({ next }) => next ?? undefined,
    // The pages behind the first are history and stay as they are.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
