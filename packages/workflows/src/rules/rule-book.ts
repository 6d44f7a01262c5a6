import type { EventName } from "@tiltas/domain";
import * as approval from "./approval.rules.ts";
import * as arrival from "./arrival.rules.ts";
import * as content from "./content.rules.ts";
import * as delivery from "./delivery.rules.ts";
import * as funding from "./funding.rules.ts";
import * as procurement from "./procurement.rules.ts";
import { hasRole } from "./role.rules.ts";
import type { Rule } from "./rule.ts";
import * as separation from "./separation.rules.ts";
import * as time from "./time.rules.ts";

const timely = [
  time.notInTheFuture,
  time.mayTakeEffectEarlier,
  time.earlierDayHasReason,
  time.notBeforePrevious,
];

const deciding = [
  approval.stepUndecided,
  hasRole,
  approval.stepExists,
  separation.notOwnProposal,
  separation.notGrantedBefore,
  separation.distinctApprover,
  approval.earlierStepsComplete,
];

const procuring = [hasRole, procurement.procurementIsKnown, procurement.procurementTakesEvent];
const consigning = [hasRole, delivery.consignmentIsKnown, delivery.consignmentTakesEvent];
const recording = [hasRole];

const book: Readonly<Record<EventName, readonly Rule[]>> = {
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
};

/** The rules an event must satisfy, the decisive one first; the order is the order reasons are given in. */
export const rulesFor = (type: EventName): readonly Rule[] => [...book[type], ...timely];

/** Every rule once. */
export const allRules: readonly Rule[] = [...new Set([...Object.values(book).flat(), ...timely])];
