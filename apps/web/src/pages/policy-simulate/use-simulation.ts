import { type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { createTRPCClient, httpBatchStreamLink } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { clientHeader } from "../../api/client-header.ts";
import { queryClient } from "../../api/trpc.ts";

type Asked = inferRouterInputs<AppRouter>["policy"]["followSimulation"];
export type Report = inferRouterOutputs<AppRouter>["policy"]["simulate"];

/** How far a simulation is. */
export interface SimulationProgress {
  readonly done: number;
  readonly of: number;
}

// A client of its own: only here an answer comes in parts, and only this page carries what reads it.
const streaming = createTRPCClient<AppRouter>({
  links: [httpBatchStreamLink({ url: "/trpc", headers: clientHeader })],
});

/** The stream ended without a report: the server stopped, or the line broke. */
class SimulationCutError extends Error {
  override readonly name = "SimulationCutError";
}

const run = async (
  asked: Asked,
  signal: AbortSignal,
  tell: (progress: SimulationProgress) => void,
): Promise<Report> => {
  for await (const step of await streaming.policy.followSimulation.mutate(asked, { signal })) {
    if ("report" in step) return step.report;
    tell(step);
  }
  throw new SimulationCutError("the simulation ended without its report");
};

/** Runs a simulation as soon as there is something to ask, tells how far it is, and stops when asked to. */
export const useSimulation = (asked: Asked) => {
  const queryKey: QueryKey = ["policy.followSimulation", asked];
  const id = JSON.stringify(asked);
  const [progress, setProgress] = useState<{ readonly id: string } & SimulationProgress>();
  const [stopped, setStopped] = useState<string>();
  const isStopped = stopped === id;
  const query = useQuery({
    queryKey,
    queryFn: isStopped
      ? skipToken
      : async ({ signal }) => run(asked, signal, (told) => setProgress({ id, ...told })),
    // It reads a whole period of history; the answer holds until somebody asks again.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    query,
    isStopped,
    progress: progress?.id === id ? progress : undefined,
    stop: (): void => {
      setStopped(id);
      void queryClient.cancelQueries({ queryKey });
    },
    runAgain: (): void => setStopped(undefined),
  };
};
