import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { trpc } from "../../api/trpc.ts";
import type { CommitmentView } from "./commitment-view.ts";

/** Tells when others change the commitment; the page says so and changes only when asked (40-experience, rule 4). */
export function useLiveCommitment(
  view: CommitmentView,
  onShow: () => void,
): { hasChanged: boolean; show: () => void } {
  const [seenVersion, setSeen] = useState(view.version);
  const stream = `commitment/${view.commitmentId}`;
  useSubscription(
    trpc.live.leaves.subscriptionOptions(
      { after: view.leafIndex },
      {
        onData: ({ data: changes }) => {
          const latest = changes.filter((change) => change.stream === stream).at(-1);
          if (latest !== undefined) setSeen((version) => Math.max(version, latest.version));
        },
      },
    ),
  );
  return { hasChanged: seenVersion > view.version, show: onShow };
}
