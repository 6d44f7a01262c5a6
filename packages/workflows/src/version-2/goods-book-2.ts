import * as claim from "../rules/claim.rules.ts";
import * as lot from "../rules/lot.rules.ts";
import * as paper from "../rules/paper.rules.ts";
import { hasRole } from "../rules/role.rules.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import * as separation from "../rules/separation.rules.ts";
import * as serial from "../rules/serial.rules.ts";
import * as technical from "../rules/technical.rules.ts";
import * as writeOff from "../rules/write-off.rules.ts";
import { procuring, ruleBook1 } from "../version-1/rule-book-1.ts";

const decidingWriteOff = [
  writeOff.writeOffIsAsked,
  hasRole,
  separation.notOwnDispatch,
  writeOff.notOwnWriteOff,
];

/** The rules of version 2 about goods, from the lots of a procurement to what a fund outside pays back. */
export const goodsBook2 = {
  "commitment.close": [...ruleBook1["commitment.close"], claim.claimsAreEnded],
  "procurement.divide": [...procuring, lot.lotIsNew, lot.lotIsPart],
  "procurement.accept": [
    technical.acceptanceIsAsked,
    ...procuring,
    separation.notOwnProposal,
    separation.notOwnEvaluation,
    separation.notOwnAward,
    paper.namedPaperIsKept,
  ],
  "procurement.sign": [
    ...ruleBook1["procurement.sign"],
    technical.acceptedTechnically,
    paper.releaseOrderIsKept,
    paper.namedPaperIsKept,
    paper.stockIsValued,
    paper.valuesAreOfLines,
  ],
  "consignment.prepare": [
    ...ruleBook1["consignment.prepare"],
    writeOff.notAskedToWriteOff,
    serial.everyUnitNumbered,
    serial.numbersAreFree,
  ],
  "consignment.receive": [...ruleBook1["consignment.receive"], serial.numbersAddUp],
  "delivery.accept": [...ruleBook1["delivery.accept"], paper.certificateIsKept],
  "delivery.writeOff": [writeOff.noWriteOffAsked, ...ruleBook1["delivery.writeOff"]],
  "delivery.approveWriteOff": decidingWriteOff,
  "delivery.declineWriteOff": decidingWriteOff,
  "claim.submit": [
    claim.shareIsReimbursable,
    claim.claimIsNew,
    hasRole,
    claim.claimFits,
    paper.namedPaperIsKept,
  ],
  "claim.settle": [
    claim.shareIsReimbursable,
    claim.claimIsOpen,
    hasRole,
    claim.claimIsSubmitted,
    claim.settlementFits,
    claim.settledNotInFuture,
  ],
  "claim.waive": [claim.shareIsReimbursable, claim.claimIsOpen, hasRole, separation.notOwnProposal],
} as const satisfies RuleBook;
