import type { StreamEvent } from "@tiltas/domain";
import { uncertified } from "../records/delivery.records.ts";
import { soughtShares } from "../records/share.records.ts";
import { openWriteOffs } from "../records/write-off.records.ts";
import type { FailingRules } from "../rules/rule-book.ts";
import { findOpenDifference, isRouteComplete } from "./approvals.ts";
import type { RecordOf } from "./commitment.actions.ts";
import type { CommitmentContext } from "./commitment.context.ts";
import { oncePerEvent } from "./once-per-event.ts";
import { areAllContracted, areAllSettled, tallyOf } from "./tally.ts";

type Asked = { readonly context: CommitmentContext; readonly event: StreamEvent };

const arrivesAs =
  (expected: string) =>
  ({ event }: Asked): boolean =>
    event.type === "commitment.import" && event.payload.arrivesAs === expected;

type Version = {
  readonly failing: FailingRules;
  readonly recordOf: RecordOf;
};

/** The context as it would be after the event's own record; guards ask about that. */
const afterRecord = (recordOf: RecordOf): ((asked: Asked) => CommitmentContext) => {
  const next = oncePerEvent((context, event) => ({ ...context, ...recordOf(context, event) }));
  return ({ context, event }) => next(context, event);
};

/** Questions the charts ask; each is total and speaks of the state after the event's own record. */
export const guardsAsking = ({ failing, recordOf }: Version) => {
  const after = afterRecord(recordOf);
  return {
    isLawful: ({ context, event }: Asked) => failing(context, event).length === 0,
    completesRoute: (asked: Asked) => isRouteComplete(after(asked).route),
    leavesFundingGap: (asked: Asked) => soughtShares(after(asked)).length > 0,
    closesFundingGap: (asked: Asked) => soughtShares(after(asked)).length === 0,
    contractsEveryLine: (asked: Asked) => areAllContracted(after(asked)),
    settlesEveryLine: (asked: Asked) => {
      const next = after(asked);
      const inTransit = Object.values(next.consignments).some(
        (part) => part.state === "dispatched",
      );
      return !inTransit && openWriteOffs(next).length === 0 && areAllSettled(next);
    },
    leavesNothingToCertify: (asked: Asked) => uncertified(after(asked)).length === 0,
    hasAcceptedUnits: (asked: Asked) => {
      const next = after(asked);
      return next.content.lines.some((line) => tallyOf(next, line.lineId).accepted !== "0");
    },
    hasLiveProcurement: ({ context, event }: Asked) =>
      Object.entries(context.procurements).some(
        ([id, part]) =>
          part.state !== "abandoned" &&
          !(event.type === "procurement.abandon" && event.payload.procurementId === id),
      ),
    opensDifference: (asked: Asked) => findOpenDifference(after(asked)) !== undefined,
    settlesDifference: (asked: Asked) => findOpenDifference(after(asked)) === undefined,
    hasContract: ({ context }: Asked) =>
      Object.values(context.procurements).some((part) => part.state === "contracted"),
    arrivesApproved: arrivesAs("approved"),
    arrivesPartlyDelivered: arrivesAs("partlyDelivered"),
    arrivesDelivered: arrivesAs("delivered"),
  } as const;
};
