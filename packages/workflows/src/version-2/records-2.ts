import type { StreamEvent } from "@tiltas/domain";
import { findOpenDifference } from "../commitment/approvals.ts";
import type { CommitmentContext } from "../commitment/commitment.context.ts";
import {
  recordLapseWithDay,
  recordRecallWithClock,
  recordResumption,
  recordSuspension,
} from "../records/deadline.records.ts";
import {
  recordAwardOrDifference,
  recordDeclinedDifference,
  recordOnDifference,
  withdrawDifference,
} from "../records/difference.records.ts";
import { recordClaim, recordClaimWaiver, recordSettlement } from "../records/claim.records.ts";
import { recordGrantOfLess } from "../records/granting.records.ts";
import { advanceProcurement } from "../records/procurement.records.ts";
import { recordDivision } from "../records/lot.records.ts";
import { recordComment } from "../records/question.records.ts";
import { recordContractOrRelease } from "../records/release.records.ts";
import { recordReroute } from "../records/reroute.records.ts";
import { approveWriteOff, askWriteOff, declineWriteOff } from "../records/write-off.records.ts";
import { recordOf1 } from "../version-1/records-1.ts";

/** What each event changes in the context under version 2: as under version 1 where nothing else is said. */
export const recordOf2 = (
  context: CommitmentContext,
  event: StreamEvent,
): Partial<CommitmentContext> => {
  const isOnDifference = findOpenDifference(context) !== undefined;
  switch (event.type) {
    case "approval.grant":
      return isOnDifference
        ? recordOnDifference(context, event)
        : recordGrantOfLess(context, event);
    case "approval.recall":
      return isOnDifference
        ? recordOnDifference(context, event)
        : recordRecallWithClock(context, event);
    case "deadline.lapse":
      return isOnDifference
        ? recordOnDifference(context, event)
        : recordLapseWithDay(context, event);
    case "commitment.suspend":
      return recordSuspension(event);
    case "commitment.resume":
      return recordResumption(context, event);
    case "approval.decline":
      return recordDeclinedDifference(context, event);
    case "approval.reroute":
      return recordReroute(context, event);
    case "procurement.award":
      return recordAwardOrDifference(context, event);
    case "procurement.abandon":
      return { ...advanceProcurement(context, event), ...withdrawDifference(context, event) };
    case "comment.add":
      return recordComment(context, event);
    case "procurement.divide":
      return recordDivision(context, event);
    case "procurement.accept":
      return advanceProcurement(context, event);
    case "procurement.sign":
      return recordContractOrRelease(context, event);
    case "delivery.writeOff":
      return askWriteOff(context, event);
    case "delivery.approveWriteOff":
      return approveWriteOff(context, event);
    case "delivery.declineWriteOff":
      return declineWriteOff(context, event);
    case "claim.submit":
      return recordClaim(context, event);
    case "claim.settle":
      return recordSettlement(context, event);
    case "claim.waive":
      return recordClaimWaiver(context, event);
    default:
      return recordOf1(context, event);
  }
};
