import type { StreamEvent } from "@tiltas/domain";
import { and, setup } from "xstate";
import { beginCommitment, type CommitmentInput } from "../records/commitment.records.ts";
import { recordOf1 } from "./records-1.ts";
import { failing1 } from "./rule-book-1.ts";
import { actionsRecording } from "../commitment/commitment.actions.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { guardsAsking } from "../commitment/commitment.guards.ts";
import { oncePerEvent } from "../commitment/once-per-event.ts";

/** Goods arrived, were lost or written off: delivered when nothing is open, accepted when all is certified too. */
const settling = [
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

const stays = { guard: "isLawful", actions: "record" } as const;

const recordOf = oncePerEvent(recordOf1);

/** The first law of a commitment's life; frozen, because streams that began under it replay under it for ever. */
export const commitmentMachine1 = setup({
  types: {
    context: {} as CommitmentContext,
    events: {} as StreamEvent,
    input: {} as CommitmentInput,
  },
  guards: guardsAsking({ failing: failing1, recordOf }),
  actions: actionsRecording(recordOf),
}).createMachine({
  id: "commitment",
  version: "1",
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
        proposed: {
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
        },
        approved: {
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
            sourcing: {
              on: {
                "procurement.open": stays,
                "procurement.evaluate": stays,
                "procurement.award": stays,
                "procurement.sign": [
                  {
                    guard: and(["isLawful", "contractsEveryLine"]),
                    target: "#commitment.live.procured",
                    actions: "record",
                  },
                  stays,
                ],
                "procurement.abandon": [
                  { guard: and(["isLawful", "hasLiveProcurement"]), actions: "record" },
                  { guard: "isLawful", target: "awaitingProcurement", actions: "record" },
                ],
              },
            },
          },
        },
        procured: {
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
            "delivery.writeOff": [...settling, stays],
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
        },
        delivered: {
          entry: "reachDelivered",
          initial: "awaitingAcceptance",
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
        },
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
