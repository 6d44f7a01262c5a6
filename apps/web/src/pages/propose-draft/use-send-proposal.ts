import { useMutation } from "@tanstack/react-query";
import { api, queryClient } from "../../api/trpc.ts";
import type { SendingPlan } from "../propose/draft-body.ts";
import { isTurnedDown } from "../step/sending/failure-kind.ts";
import { sendEvent } from "../step/sending/send-event.ts";
import { carryOut, SendingError, type SendingPorts } from "./carry-out.ts";

interface SendProposal {
  readonly id: string;
  readonly keep: SendingPorts["keep"];
  /** Stops the keeping of the draft: what is sent must not come back as a draft. */
  readonly endDraft: () => Promise<void>;
  /** The server said for certain that nothing was recorded: the draft is open again. */
  readonly onTurnedDown: (error: SendingError) => void;
}

const fieldsOf = ({ effectiveOn, effectiveReason, onBehalfOf }: SendingPlan) => ({
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  ...(effectiveOn === undefined ? {} : { effectiveOn }),
  ...(effectiveReason === undefined ? {} : { effectiveReason }),
});

/** Sends a plan to its end and then throws the draft away. */
export const useSendProposal = ({ id, keep, endDraft, onTurnedDown }: SendProposal) => {
  const discard = async (): Promise<void> => {
    await endDraft();
    await api.draft.discard.mutate({ id });
    await queryClient.invalidateQueries();
  };
  return useMutation({
    mutationFn: async (plan: SendingPlan) =>
      carryOut(plan, {
        keep,
        propose: async (first) =>
          sendEvent(
            "commitment.propose",
            { commandId: first.proposeId, ...fieldsOf(first) },
            { content: first.content },
          ),
        attach: async (kept, { commitmentId, revision }, { commandId, document }) =>
          sendEvent(
            "document.attach",
            { commitmentId, expectedRevision: revision, commandId, ...fieldsOf(kept) },
            { document },
          ),
        submit: async (kept, { commitmentId, revision }) =>
          sendEvent(
            "commitment.submit",
            {
              commitmentId,
              expectedRevision: revision,
              commandId: kept.submitId,
              ...fieldsOf(kept),
            },
            {},
          ),
      }),
    onSuccess: discard,
    onError: async (error) => {
      if (!(error instanceof SendingError) || !isTurnedDown(error.cause)) return;
      if (error.proposed === undefined) onTurnedDown(error);
      else await discard();
    },
  });
};
