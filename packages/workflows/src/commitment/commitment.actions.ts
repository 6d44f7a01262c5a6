import type { Stage, StreamEvent } from "@tiltas/domain";
import { assertEvent, assign } from "xstate";
import { recordGrant, recordLapse, recordRecall } from "../records/approval.records.ts";
import {
  attachDocument,
  type CommitmentInput,
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
import type { CommitmentContext } from "./commitment.context.ts";

type Args = { readonly context: CommitmentContext; readonly event: StreamEvent };

/** What each event changes in the context, by event; events that only move the state change nothing. */
const recordOf = ({ context, event }: Args): Partial<CommitmentContext> => {
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
      return attachDocument(context, event.payload.document, event.effectiveOn);
    case "document.retire":
      return retireDocument(context, event.payload.documentId);
    case "approval.decline":
    case "approval.return":
    case "comment.add":
    case "commitment.propose":
    case "commitment.withdraw":
    case "commitment.cancel":
    case "commitment.suspend":
    case "commitment.resume":
    case "commitment.close":
      return {};
    default:
      return event satisfies never;
  }
};

const assignFrom = assign<CommitmentContext, StreamEvent, undefined, StreamEvent, never>;

const reach = (stage: Stage) => assignFrom(() => ({ stage }));

/** Changes the chart names. */
export const commitmentActions = {
  /** Every lawful event is recorded in the context and moves the latest effective day. */
  record: assignFrom(({ context, event }) => ({
    ...recordOf({ context, event }),
    lastEffectiveOn: event.effectiveOn,
  })),
  recordApprovalDay: assignFrom(({ event }) => {
    assertEvent(event, "approval.grant");
    return { approvedOn: event.effectiveOn };
  }),
  reachProposed: reach("proposed"),
  reachApproved: reach("approved"),
  reachProcured: reach("procured"),
  reachDelivered: reach("delivered"),
} as const;

export type { CommitmentInput };
