import { setTimeout as pause } from "node:timers/promises";
import type { Bridge } from "./bridge.ts";
import { clientOf } from "./client.ts";
import type { Subjects } from "./routes.ts";
import type { Visitor } from "./visitor.ts";

/** Two jobs of a manager over the whole portfolio, some of which cannot: one only looked at, one carried out. */
export const layJobs = async (
  { origin }: Bridge,
  manager: Visitor,
): Promise<Pick<Subjects, "prepared" | "ended">> => {
  const { bulk } = clientOf(manager, origin);
  const look = async (text?: string) =>
    bulk.preview.mutate({
      event: "commitment.suspend",
      selection: { filter: { origin: "own", ...(text === undefined ? {} : { text }) } },
    });
  const [prepared, { jobId }] = [await look(), await look("mine")];
  await bulk.start.mutate({ jobId, payload: { reason: "Wait for the budget." } });
  while ((await bulk.byId.query({ jobId })).endedAt === null) await pause(50);
  return { prepared: prepared.jobId, ended: jobId };
};
