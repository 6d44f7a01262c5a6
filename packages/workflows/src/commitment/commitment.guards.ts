import type { StreamEvent } from "@tiltas/domain";
import { recordGrant } from "../records/approval.records.ts";
import {
  recordAcceptance,
  recordLoss,
  recordReceipt,
  recordWriteOff,
  uncertified,
} from "../records/delivery.records.ts";
import { recordContract } from "../records/procurement.records.ts";
import {
  recordConfirmation,
  recordPledge,
  recordWaiver,
  soughtShares,
} from "../records/share.records.ts";
import { caseOf } from "../rules/rule.ts";
import { rulesFor } from "../rules/rule-book.ts";
import { isRouteComplete } from "./approvals.ts";
import type { CommitmentContext } from "./commitment.context.ts";
import { areAllContracted, areAllSettled, tallyOf } from "./tally.ts";

type Asked = { readonly context: CommitmentContext; readonly event: StreamEvent };

/** The context as it would be after the event's own record; guards ask about that. */
const after = ({ context, event }: Asked): CommitmentContext => {
  switch (event.type) {
    case "approval.grant":
      return { ...context, ...recordGrant(context, event) };
    case "share.pledge":
      return recordPledge(context, event);
    case "share.confirm":
      return recordConfirmation(context, event);
    case "share.waive":
      return recordWaiver(context, event);
    case "procurement.sign":
      return recordContract(context, event);
    case "consignment.receive":
      return recordReceipt(context, event);
    case "consignment.lose":
      return recordLoss(context, event);
    case "delivery.accept":
      return recordAcceptance(context, event);
    case "delivery.writeOff":
      return recordWriteOff(context, event);
    default:
      return context;
  }
};

const arrivesAs =
  (expected: string) =>
  ({ event }: Asked): boolean =>
    event.type === "commitment.import" && event.payload.arrivesAs === expected;

/** Questions the chart asks; each is total and speaks of the state after the event's own record. */
export const commitmentGuards = {
  isLawful: ({ context, event }: Asked) =>
    rulesFor(event.type).every((rule) => rule.check(caseOf(context, event))),
  completesRoute: (asked: Asked) => isRouteComplete(after(asked).route),
  leavesFundingGap: (asked: Asked) => soughtShares(after(asked)).length > 0,
  closesFundingGap: (asked: Asked) => soughtShares(after(asked)).length === 0,
  contractsEveryLine: (asked: Asked) => areAllContracted(after(asked)),
  settlesEveryLine: (asked: Asked) => {
    const next = after(asked);
    const inTransit = Object.values(next.consignments).some((part) => part.state === "dispatched");
    return !inTransit && areAllSettled(next);
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
  arrivesApproved: arrivesAs("approved"),
  arrivesPartlyDelivered: arrivesAs("partlyDelivered"),
  arrivesDelivered: arrivesAs("delivered"),
} as const;
