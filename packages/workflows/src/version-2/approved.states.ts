import { and } from "xstate";
import { stays } from "./moves.ts";

const sourcing = {
  "procurement.open": stays,
  "procurement.divide": stays,
  "procurement.evaluate": stays,
  "procurement.accept": stays,
  "procurement.award": [
    {
      guard: and(["isLawful", "opensDifference"]),
      target: "#commitment.live.approved.awaitingDifference",
      actions: "record",
    },
    stays,
  ],
  "procurement.sign": [
    {
      guard: and(["isLawful", "contractsEveryLine"]),
      target: "#commitment.live.procured",
      actions: "record",
    },
    { guard: "isLawful", target: "#commitment.live.approved.partlyContracted", actions: "record" },
  ],
} as const;

/** The states of stage `approved`, version 2. */
export const approved = {
  entry: "reachApproved",
  initial: "awaitingProcurement",
  on: {
    "commitment.cancel": {
      guard: "isLawful",
      target: "#commitment.cancelled",
      actions: "record",
    },
  },
  states: {
    awaitingFunding: {
      on: {
        "approval.recall": {
          guard: "isLawful",
          target: "#commitment.live.proposed.underReview",
          actions: "record",
        },
        "share.pledge": stays,
        "share.confirm": [
          {
            guard: and(["isLawful", "closesFundingGap"]),
            target: "awaitingProcurement",
            actions: "record",
          },
          stays,
        ],
        "share.waive": [
          {
            guard: and(["isLawful", "closesFundingGap"]),
            target: "awaitingProcurement",
            actions: "record",
          },
          stays,
        ],
      },
    },
    awaitingProcurement: {
      on: {
        "approval.recall": {
          guard: "isLawful",
          target: "#commitment.live.proposed.underReview",
          actions: "record",
        },
        "procurement.open": { guard: "isLawful", target: "sourcing", actions: "record" },
      },
    },
    /** Nothing is under contract yet. */
    sourcing: {
      on: {
        ...sourcing,
        "procurement.abandon": [
          { guard: and(["isLawful", "hasLiveProcurement"]), actions: "record" },
          { guard: "isLawful", target: "awaitingProcurement", actions: "record" },
        ],
      },
    },
    /** An award costs more than the policy tolerates; only the difference is decided on. */
    awaitingDifference: {
      on: {
        "approval.grant": [
          {
            guard: and(["isLawful", "settlesDifference", "hasContract"]),
            target: "partlyContracted",
            actions: "record",
          },
          {
            guard: and(["isLawful", "settlesDifference"]),
            target: "sourcing",
            actions: "record",
          },
          stays,
        ],
        "approval.decline": [
          {
            guard: and(["isLawful", "hasContract"]),
            target: "partlyContracted",
            actions: "record",
          },
          { guard: "isLawful", target: "sourcing", actions: "record" },
        ],
        "approval.recall": stays,
        "deadline.lapse": stays,
        "procurement.open": stays,
        "procurement.divide": stays,
        "procurement.evaluate": stays,
        "procurement.accept": stays,
        "procurement.abandon": [
          { guard: and(["isLawful", "opensDifference"]), actions: "record" },
          {
            guard: and(["isLawful", "hasContract"]),
            target: "partlyContracted",
            actions: "record",
          },
          {
            guard: and(["isLawful", "hasLiveProcurement"]),
            target: "sourcing",
            actions: "record",
          },
          { guard: "isLawful", target: "awaitingProcurement", actions: "record" },
        ],
      },
    },
    /** Some lines are under contract, others not. */
    partlyContracted: { on: { ...sourcing, "procurement.abandon": stays } },
  },
} as const;
