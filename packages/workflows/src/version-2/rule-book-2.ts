import * as approval from "../rules/approval.rules.ts";
import * as content from "../rules/content.rules.ts";
import * as difference from "../rules/difference.rules.ts";
import { deadlineIsOver } from "../rules/deadline.rules.ts";
import { documentsInDate } from "../rules/document.rules.ts";
import * as granting from "../rules/granting.rules.ts";
import * as procurement from "../rules/procurement.rules.ts";
import { questionIsOpen, questionNamesRole } from "../rules/question.rules.ts";
import { routeDiffers } from "../rules/reroute.rules.ts";
import { hasRole } from "../rules/role.rules.ts";
import { failingIn, type RuleBook } from "../rules/rule-book.ts";
import * as separation from "../rules/separation.rules.ts";
import { deciding as decidingIn1, procuring, ruleBook1 } from "../version-1/rule-book-1.ts";
import { goodsBook2 } from "./goods-book-2.ts";

/** Who evaluated or awarded does not approve what the award costs beyond its estimate. */
const deciding = [...decidingIn1, separation.notOwnEvaluation, separation.notOwnAward];

/** The rules of version 2 by event: those of version 1 where nothing else is said. */
export const ruleBook2 = {
  ...ruleBook1,
  ...goodsBook2,
  "deadline.lapse": [...ruleBook1["deadline.lapse"], deadlineIsOver],
  "approval.grant": [
    ...deciding,
    approval.documentsPresent,
    documentsInDate,
    granting.mayGrantLess,
    granting.grantsInEuro,
    granting.grantsLess,
  ],
  "approval.decline": deciding,
  "approval.return": deciding,
  "approval.reroute": [routeDiffers, hasRole, content.routeFound, content.routeIsFresh],
  "procurement.award": [
    ...procuring,
    separation.notOwnProposal,
    separation.notOwnEvaluation,
    procurement.awardsABidder,
    difference.awardsInEuro,
    difference.differenceHasRoute,
    content.routeIsFresh,
  ],
  "comment.add": [questionIsOpen, hasRole, questionNamesRole],
} as const satisfies RuleBook;

export const failing2 = failingIn(ruleBook2);
