import { useEffect, useState } from "react";
import { api } from "../../api/trpc.ts";

/** Marks the commitment as seen in the person's own queue; true when that could not be recorded this time. */
export function useMarkOpened(commitmentId: string, hasQueue: boolean): boolean {
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!hasQueue) return;
    api.queue.opened.mutate({ commitmentId }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [commitmentId, hasQueue]);
  return hasFailed;
}
