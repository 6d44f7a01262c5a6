import { and } from "xstate";

/** Goods arrived, were lost or written off: delivered when nothing is open, accepted when all is certified too. */
export const settling = [
  {
    guard: and(["isLawful", "settlesEveryLine", "leavesNothingToCertify"]),
    target: "#commitment.live.delivered.accepted",
    actions: "record",
  },
  {
    guard: and(["isLawful", "settlesEveryLine"]),
    target: "#commitment.live.delivered",
    actions: "record",
  },
] as const;

/** A lawful event that changes no state. */
export const stays = { guard: "isLawful", actions: "record" } as const;
