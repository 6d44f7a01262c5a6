import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../api/trpc.ts";
import { itemsFor } from "../../law/in-whose-name.ts";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";
import { chooseItem } from "./choose-item.ts";

interface Found {
  readonly view: CommitmentView;
  readonly item: ExplainedEvent;
}

interface Sought {
  readonly event: string;
  readonly target: string | undefined;
  /** Id of the person in whose name; undefined for one's own. */
  readonly lender: string | undefined;
}

/** Reads the commitment and what may be done with it again; what is typed stays where it is. */
export const useNewVersion = (
  { reference, commitmentId }: CommitmentView,
  { event, target, lender }: Sought,
  onFound: (found: Found) => void,
) => {
  const {
    mutate,
    isPending,
    isError,
    data: found,
  } = useMutation({
    mutationFn: async (): Promise<Found | null> => {
      const fresh = { staleTime: 0 };
      const [view, explanation] = await Promise.all([
        queryClient.query(trpc.commitment.byReference.queryOptions({ reference }, fresh)),
        queryClient.query(trpc.commitment.explain.queryOptions({ commitmentId }, fresh)),
      ]);
      const item = findItem(itemsFor(explanation, lender), event, target);
      return item === undefined ? null : { view, item };
    },
    onSuccess: (fresh) => {
      if (fresh !== null) onFound(fresh);
    },
  });
  return { read: () => mutate(), isReading: isPending, outcome: outcomeOf(isError, found) };
};

const outcomeOf = (
  isError: boolean,
  found: Found | null | undefined,
): "failed" | "gone" | undefined => {
  if (isError) return "failed";
  return found === null ? "gone" : undefined;
};

/** The item that is ready, else the one that says why it no longer is. */
const findItem = (
  items: readonly ExplainedEvent[],
  event: string,
  target: string | undefined,
): ExplainedEvent | undefined => {
  const choice = chooseItem(items, event, target);
  if (choice.kind === "ready") return choice.item;
  return choice.kind === "unavailable"
    ? choice.items[0]
    : items.find((item) => item.event === event && item.target?.id === target);
};
