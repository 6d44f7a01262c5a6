import * as approval from "../rules/approval.rules.ts";
import * as arrival from "../rules/arrival.rules.ts";
import * as content from "../rules/content.rules.ts";
import * as delivery from "../rules/delivery.rules.ts";
import * as funding from "../rules/funding.rules.ts";
import * as procurement from "../rules/procurement.rules.ts";
import { hasRole } from "../rules/role.rules.ts";
import { failingIn, type RuleBook } from "../rules/rule-book.ts";
import type { Rule } from "../rules/rule.ts";
import * as separation from "../rules/separation.rules.ts";

export const deciding: readonly Rule[] = [
  approval.stepUndecided,
  hasRole,
  approval.stepExists,
  separation.notOwnProposal,
  separation.notGrantedBefore,
  separation.distinctApprover,
  approval.earlierStepsComplete,
];

export const procuring: readonly Rule[] = [
  hasRole,
  procurement.procurementIsKnown,
  procurement.procurementTakesEvent,
];
const consigning = [hasRole, delivery.consignmentIsKnown, delivery.consignmentTakesEvent];
const recording = [hasRole];

/** The rules of version 1 by event, in the order their reasons are given; frozen with its chart. */
export const ruleBook1 = {
  "commitment.propose": [hasRole],
  "commitment.revise": [hasRole, separation.notOwnApproval, content.donorUnchanged],
  "commitment.submit": [
    hasRole,
    content.amountKnown,
    content.sharesCoverAmount,
    content.ownSharesNameFund,
    content.routeFound,
    content.routeIsFresh,
  ],
  "commitment.withdraw": [hasRole],
  "commitment.cancel": [delivery.nothingAcceptedYet, hasRole],
  "commitment.suspend": [hasRole],
  "commitment.resume": [hasRole],
  "commitment.close": [hasRole],
  "commitment.import": [arrival.beginsStream, hasRole, arrival.importAddsUp],
  "approval.grant": [...deciding, approval.documentsPresent],
  "approval.decline": deciding,
  "approval.return": deciding,
  "approval.recall": [
    approval.nextStepHasNotActed,
    hasRole,
    approval.stepExists,
    approval.ownDecisionStands,
  ],
  "share.pledge": [
    funding.shareIsSought,
    funding.shareIsOpen,
    hasRole,
    content.ownSharesNameFund,
    funding.pledgeFits,
  ],
  "share.confirm": [
    funding.shareIsSought,
    hasRole,
    separation.notOwnProposal,
    funding.shareHasDonor,
  ],
  "share.waive": [funding.shareIsSought, hasRole, separation.notOwnProposal],
  "procurement.open": [
    procurement.someLineUncovered,
    hasRole,
    procurement.procurementIsNew,
    procurement.methodFitsSourcing,
    procurement.linesAreUncovered,
  ],
  "procurement.evaluate": [
    ...procuring,
    separation.notOwnProposal,
    separation.notOwnAward,
    procurement.recommendsABidder,
  ],
  "procurement.award": [
    ...procuring,
    separation.notOwnProposal,
    separation.notOwnEvaluation,
    procurement.awardsABidder,
    procurement.awardWithinEstimate,
  ],
  "procurement.sign": [...procuring, procurement.signedNotInFuture],
  "procurement.abandon": procuring,
  "consignment.prepare": [
    delivery.somethingOpen,
    hasRole,
    delivery.consignmentIsNew,
    delivery.consignsEachLineOnce,
    delivery.withinOpenQuantity,
  ],
  "consignment.dispatch": [...consigning, separation.notOwnAcceptance],
  "consignment.receive": [...consigning, delivery.consignsEachLineOnce, delivery.receiptAddsUp],
  "consignment.lose": consigning,
  "delivery.accept": [...consigning, delivery.somethingAccepted, separation.notOwnDispatch],
  "delivery.writeOff": [
    delivery.somethingLost,
    hasRole,
    content.lineExists,
    separation.notOwnDispatch,
    delivery.onlyLostIsWrittenOff,
  ],
  "document.attach": [...recording, content.documentIsNew],
  "document.retire": [content.someDocumentKept, ...recording, content.documentKept],
  "comment.add": recording,
  "deadline.lapse": [approval.stepUndecided, hasRole, approval.stepExists],
  "commitment.migrate": [hasRole],
} as const satisfies RuleBook;

export const failing1 = failingIn(ruleBook1);
