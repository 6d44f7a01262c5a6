import type { Receipt } from "@tiltas/domain";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient } from "../../../api/trpc.ts";
import type { StepEvent } from "../forms/step-forms.ts";
import type { ReadStep } from "../read-step.ts";
import { createCommandIds } from "./command-ids.ts";
import { sendEvent } from "./send-event.ts";

interface Intended {
  readonly commitmentId: string;
  readonly expectedRevision: number;
  readonly onBehalfOf?: string;
  readonly step: ReadStep;
}

/** Sends one step; every retry of the same body carries the same command id. */
export const useSending = (event: StepEvent, onRecorded: (receipt: Receipt) => void) => {
  const [commandIds] = useState(() => createCommandIds());
  return useMutation({
    mutationFn: async ({ step, ...aimedAt }: Intended) => {
      const commandId = commandIds({ event, ...aimedAt, ...step });
      return sendEvent(event, { ...aimedAt, ...step.effect, commandId }, step.payload);
    },
    onSuccess: (receipt) => {
      onRecorded(receipt);
      // What this changes is more than this page knows: the queue, the funds, the pipeline.
      void queryClient.invalidateQueries();
    },
  });
};
