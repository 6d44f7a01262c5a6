import type { StreamEvent } from "@tiltas/domain";
import { setup } from "xstate";
import { actionsRecording } from "../commitment/commitment.actions.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { guardsAsking } from "../commitment/commitment.guards.ts";
import { oncePerEvent } from "../commitment/once-per-event.ts";
import { beginCommitment, type CommitmentInput } from "../records/commitment.records.ts";
import { recordOf2 } from "./records-2.ts";
import { failing2 } from "./rule-book-2.ts";
import { approved } from "./approved.states.ts";
import { delivered } from "./delivered.states.ts";
import { stays } from "./moves.ts";
import { procured } from "./procured.states.ts";
import { proposed } from "./proposed.states.ts";

const recordOf = oncePerEvent(recordOf2);

/** The questions version 2 asks. */
export const guards2 = guardsAsking({ failing: failing2, recordOf });

/** The life of a commitment (10-domain): four stages inside `live`, suspension beside it, four ends. */
export const commitmentMachine2 = setup({
  types: {
    context: {} as CommitmentContext,
    events: {} as StreamEvent,
    input: {} as CommitmentInput,
  },
  guards: guards2,
  actions: actionsRecording(recordOf),
}).createMachine({
  id: "commitment",
  version: "2",
  context: ({ input }) => beginCommitment(input),
  initial: "live",
  on: { "comment.add": stays, "document.attach": stays, "document.retire": stays },
  states: {
    live: {
      initial: "proposed",
      on: {
        "commitment.suspend": { guard: "isLawful", target: "suspended", actions: "record" },
      },
      states: {
        whereItWas: { type: "history", history: "deep" },
        proposed,
        approved,
        procured,
        delivered,
      },
    },
    suspended: {
      on: {
        "commitment.resume": {
          guard: "isLawful",
          target: "#commitment.live.whereItWas",
          actions: "record",
        },
        "commitment.cancel": { guard: "isLawful", target: "cancelled", actions: "record" },
      },
    },
    rejected: { type: "final" },
    withdrawn: { type: "final" },
    cancelled: { type: "final" },
    closed: { type: "final" },
  },
});
