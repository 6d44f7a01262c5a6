import { and } from "xstate";
import { stays, settling } from "./moves.ts";

/** The states of stage `procured`, version 2. */
export const procured = {
  entry: "reachProcured",
  initial: "awaitingDispatch",
  on: {
    "commitment.cancel": {
      guard: "isLawful",
      target: "#commitment.cancelled",
      actions: "record",
    },
    "consignment.prepare": stays,
    "consignment.dispatch": stays,
    "consignment.receive": [
      ...settling,
      {
        guard: and(["isLawful", "hasAcceptedUnits"]),
        target: ".partlyDelivered",
        actions: "record",
      },
      stays,
    ],
    "consignment.lose": [...settling, stays],
    "delivery.accept": stays,
    "delivery.writeOff": stays,
    "delivery.approveWriteOff": [...settling, stays],
    "delivery.declineWriteOff": [...settling, stays],
  },
  states: {
    awaitingDispatch: {
      on: {
        "consignment.dispatch": {
          guard: "isLawful",
          target: "inDelivery",
          actions: "record",
        },
      },
    },
    inDelivery: {},
    partlyDelivered: {},
  },
} as const;
