import { QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { AppRouter } from "./app-router.ts";
import { clientHeader } from "./client-header.ts";
import { isRetryable, isSignedOut } from "./failure.ts";

const url = "/trpc";

/** Calls procedures outside of React Query: `await api.commitment.submit.mutate({…})`. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      // EventSource sends no headers; a subscription only reads, so it needs no guard.
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url, headers: clientHeader, maxURLLength: 4096 }),
    }),
  ],
});

let onSignedOut = (): void => undefined;

/** Names what happens when the server says the session is over. Called once, at start. */
export function whenSignedOut(react: () => void): void {
  onSignedOut = react;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      if (isSignedOut(error)) onSignedOut();
    },
  }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < 2 && isRetryable(error) },
  },
});

/** Query and mutation options by procedure: `useQuery(trpc.commitment.byReference.queryOptions({ ref }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
