import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../api/trpc.ts";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";
import { chooseItem } from "./choose-item.ts";

interface Found {
  readonly view: CommitmentView;
  readonly item: ExplainedEvent;
}

/** Reads the commitment and what may be done with it again; what is typed stays where it is. */
export const useNewVersion = (
  { reference, commitmentId }: CommitmentView,
  event: string,
  target: string | undefined,
  onFound: (found: Found) => void,
) => {
  const { mutate, isPending } = useMutation({
    mutationFn: async (): Promise<Found | undefined> => {
      const fresh = { staleTime: 0 };
      const [view, { items }] = await Promise.all([
        queryClient.fetchQuery(trpc.commitment.byReference.queryOptions({ reference }, fresh)),
        queryClient.fetchQuery(trpc.commitment.explain.queryOptions({ commitmentId }, fresh)),
      ]);
      const choice = chooseItem(items, event, target);
      const item = choice.kind === "ready" ? choice.item : items.find((one) => one.event === event);
      return item === undefined ? undefined : { view, item };
    },
    onSuccess: (found) => {
      if (found !== undefined) onFound(found);
    },
  });
  return { read: () => mutate(), isReading: isPending };
};
