import { and } from "xstate";
import { stays } from "./moves.ts";

/** The states of stage `proposed`, version 2. */
export const proposed = {
  entry: "reachProposed",
  initial: "draft",
  on: {
    "commitment.withdraw": {
      guard: "isLawful",
      target: "#commitment.withdrawn",
      actions: "record",
    },
  },
  states: {
    draft: {
      on: {
        "commitment.revise": stays,
        "commitment.submit": {
          guard: "isLawful",
          target: "underReview",
          actions: "record",
        },
        "commitment.import": [
          {
            guard: and(["isLawful", "arrivesApproved"]),
            target: "#commitment.live.approved.awaitingProcurement",
            actions: "record",
          },
          {
            guard: and(["isLawful", "arrivesPartlyDelivered"]),
            target: "#commitment.live.procured.partlyDelivered",
            actions: "record",
          },
          {
            guard: and(["isLawful", "arrivesDelivered"]),
            target: "#commitment.live.delivered.accepted",
            actions: "record",
          },
        ],
      },
    },
    underReview: {
      on: {
        "approval.grant": [
          {
            guard: and(["isLawful", "completesRoute", "leavesFundingGap"]),
            target: "#commitment.live.approved.awaitingFunding",
            actions: ["record", "recordApprovalDay"],
          },
          {
            guard: and(["isLawful", "completesRoute"]),
            target: "#commitment.live.approved.awaitingProcurement",
            actions: ["record", "recordApprovalDay"],
          },
          stays,
        ],
        "approval.decline": {
          guard: "isLawful",
          target: "#commitment.rejected",
          actions: "record",
        },
        "approval.return": { guard: "isLawful", target: "returned", actions: "record" },
        "approval.recall": stays,
        "approval.reroute": stays,
        "deadline.lapse": stays,
        "share.pledge": stays,
      },
    },
    returned: {
      on: {
        "commitment.revise": stays,
        "commitment.submit": {
          guard: "isLawful",
          target: "underReview",
          actions: "record",
        },
      },
    },
  },
} as const;
