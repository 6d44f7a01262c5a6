import type { StreamEvent } from "@tiltas/domain";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import { recordGrant, recordLapse, recordRecall } from "../records/approval.records.ts";
import {
  attachDocument,
  recordImport,
  retireDocument,
  reviseContent,
  submitRoute,
} from "../records/commitment.records.ts";
import {
  recordAcceptance,
  recordDispatch,
  recordLoss,
  recordPreparation,
  recordReceipt,
  recordWriteOff,
} from "../records/delivery.records.ts";
import {
  advanceProcurement,
  recordAward,
  recordContract,
  recordEvaluation,
  recordOpening,
} from "../records/procurement.records.ts";
import { recordConfirmation, recordPledge, recordWaiver } from "../records/share.records.ts";

/** What each event changes in the context under version 1; events that only move the state change nothing. */
export const recordOf1 = (
  context: CommitmentContext,
  event: StreamEvent,
): Partial<CommitmentContext> => {
  switch (event.type) {
    case "commitment.revise":
      return reviseContent(context, event);
    case "commitment.submit":
      return submitRoute(context, event);
    case "commitment.import":
      return recordImport(context, event);
    case "approval.grant":
      return recordGrant(context, event);
    case "approval.recall":
      return recordRecall(context, event);
    case "deadline.lapse":
      return recordLapse(context, event);
    case "share.pledge":
      return recordPledge(context, event);
    case "share.confirm":
      return recordConfirmation(context, event);
    case "share.waive":
      return recordWaiver(context, event);
    case "procurement.open":
      return recordOpening(context, event);
    case "procurement.evaluate":
      return recordEvaluation(context, event);
    case "procurement.award":
      return recordAward(context, event);
    case "procurement.sign":
      return recordContract(context, event);
    case "procurement.abandon":
      return advanceProcurement(context, event);
    case "consignment.prepare":
      return recordPreparation(context, event);
    case "consignment.dispatch":
      return recordDispatch(context, event);
    case "consignment.receive":
      return recordReceipt(context, event);
    case "consignment.lose":
      return recordLoss(context, event);
    case "delivery.accept":
      return recordAcceptance(context, event);
    case "delivery.writeOff":
      return recordWriteOff(context, event);
    case "document.attach":
      return attachDocument(context, event);
    case "document.retire":
      return retireDocument(context, event.payload.documentId);
    default:
      // The others only move the state; events of later versions have no transition here at all.
      return {};
  }
};
