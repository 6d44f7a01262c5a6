import type { StreamEvent } from "@tiltas/domain";
import type { CommitmentContext } from "./commitment.context.ts";

type Ask<Answer> = (context: CommitmentContext, event: StreamEvent) => Answer;

/**
 * Gives the last answer of a pure question again while the same event meets the same context: a chart asks once for
 * every transition it tries, and again when it takes one. One answer is kept, for maps of weak keys cost the collector
 * of garbage more than they save.
 */
export const oncePerEvent = <Answer>(ask: Ask<Answer>): Ask<Answer> => {
  let last: { context: CommitmentContext; event: StreamEvent; answer: Answer } | undefined;
  return (context, event) => {
    if (last?.event === event && last.context === context) return last.answer;
    const answer = ask(context, event);
    last = { context, event, answer };
    return answer;
  };
};
