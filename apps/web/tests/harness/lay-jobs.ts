import { setTimeout as pause } from "node:timers/promises";
import type { Bridge } from "./bridge.ts";
import { clientOf } from "./client.ts";
import type { Subjects } from "./routes.ts";
import type { Visitor } from "./visitor.ts";

/** Two jobs of one person over the whole portfolio, some of which cannot: one only looked at, one carried out. */
export const layJobs = async (
  { origin }: Bridge,
  overseer: Visitor,
): Promise<Pick<Subjects, "prepared" | "ended">> => {
  const { bulk } = clientOf(overseer, origin);
  const selection = { filter: { origin: "own" } } as const;
  const prepared = await bulk.preview.mutate({ event: "commitment.suspend", selection });
  const { jobId } = await bulk.preview.mutate({ event: "comment.add", selection });
  await bulk.start.mutate({ jobId, payload: { text: "Seen by the overseer." } });
  while ((await bulk.byId.query({ jobId })).endedAt === null) await pause(50);
  return { prepared: prepared.jobId, ended: jobId };
};
