import type { StreamEventOf } from "@tiltas/domain";
import type { CommitmentContext, Question } from "../commitment/commitment.context.ts";

/** A question stays open until its answer; other comments leave no trace but their entry. */
export const recordComment = (
  context: CommitmentContext,
  event: StreamEventOf<"comment.add">,
): Partial<CommitmentContext> => {
  const { to, asks, answers } = event.payload;
  const { actor, commandId, effectiveOn } = event;
  const left = (context.questions ?? []).filter((question) => question.commandId !== answers);
  const asked: readonly Question[] =
    asks === true && to !== undefined && actor.type === "person"
      ? [{ commandId, to, askedBy: actor.person, askedOn: effectiveOn }]
      : [];
  return asks === undefined && answers === undefined ? {} : { questions: [...left, ...asked] };
};
