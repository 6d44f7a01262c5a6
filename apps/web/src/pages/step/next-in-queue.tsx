import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { nextTask } from "./queue-place.ts";

const page = { size: 50 };

interface NextInQueueProps {
  readonly reference: string;
  readonly event: string;
  readonly target: string | undefined;
}

/** A link to the person's next task, with its place in the queue. */
export function NextInQueue(done: NextInQueueProps): ReactElement {
  const { t, say } = useText();
  const [before] = useState(() => placeBefore(done));
  const queue = useQuery(trpc.queue.mine.queryOptions(page));
  if (queue.error !== null) return <li>{t("step.next.unknown")}</li>;
  if (queue.data === undefined) return <li>{t("step.next.looking")}</li>;
  const next = nextTask(queue.data.rows, done, before);
  if (next === undefined) return <li>{t("step.next.none")}</li>;
  const { reference, title, task } = next.row;
  const target = task.target === null ? "" : `?target=${task.target}`;
  return (
    <li>
      <AppLink href={`/c/${reference}/do/${task.event}${target}`}>
        {t("step.next.task", { event: say("event", task.event), reference, title })}
      </AppLink>{" "}
      {t("step.next.place", { place: next.place, total: queue.data.total })}
    </li>
  );
}

/** Where the finished task stood in the queue as it was last read; 0 when it was not read. */
function placeBefore({ reference, event }: NextInQueueProps): number {
  const rows = queryClient.getQueryData(trpc.queue.mine.queryKey(page))?.rows ?? [];
  const place = rows.findIndex((row) => row.reference === reference && row.task.event === event);
  return Math.max(place, 0);
}
