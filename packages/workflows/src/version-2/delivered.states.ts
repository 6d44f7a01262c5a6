import { and } from "xstate";
import { stays } from "./moves.ts";

/** The states of stage `delivered`, version 2. */
export const delivered = {
  entry: "reachDelivered",
  initial: "awaitingAcceptance",
  on: { "claim.submit": stays, "claim.settle": stays, "claim.waive": stays },
  states: {
    awaitingAcceptance: {
      on: {
        "delivery.accept": [
          {
            guard: and(["isLawful", "leavesNothingToCertify"]),
            target: "accepted",
            actions: "record",
          },
          stays,
        ],
      },
    },
    accepted: {
      on: {
        "commitment.close": {
          guard: "isLawful",
          target: "#commitment.closed",
          actions: "record",
        },
      },
    },
  },
} as const;
