/** What came with version 2 of the rules: routes computed anew, questions, approving less, differences of awards. */
export const law2 = {
  "state.awaitingDifference": "Awaiting approval of the difference",
  "step.sinceLook": "Changed since you last decided on this (revision {revision})",
  "event.approval.reroute": "Compute the route anew",
  "step.effect.approval.reroute":
    "The approvals are asked for anew, by the policy now in force. Approvals of steps that stay the same are kept.",
  "step.field.granting.amount": "Approve at most",
  "step.field.granting.amount.amount": "Approve at most",
  "step.hint.granting":
    "Less than the EUR {amount} asked. Every line and share shrinks in proportion.",
  "step.field.to": "Addressed to",
  "step.field.asks": "This is a question that waits for an answer",
  "step.field.document.validUntil": "Valid until",
  "commitment.target.question": "Answer to a question asked of: {role}",
  "commitment.approvals.difference":
    "Difference of procurement {n}: EUR {amount} above the estimate of EUR {estimate} ({state})",
  "differenceState.open": "open",
  "differenceState.approved": "approved",
  "differenceState.declined": "declined",
  "differenceState.withdrawn": "withdrawn",
  "reason.routeAlreadyInForce":
    "The policy, version {policyVersion}, asks for the very route that is in force.",
  "reason.questionNotOpen": "This question is already answered.",
  "reason.questionWithoutRole": "A question is asked of a role, and no role is named.",
  "remedy.nameTheRoleAsked": "Say whom the question is for.",
  "reason.documentExpired":
    "A required document has expired: {documents}, valid until {validUntil}.",
  "reason.grantingNotAllowed": "The policy does not let this step approve less than was asked.",
  "reason.grantingNotInEuro": "An amount in another currency cannot be approved in part.",
  "reason.grantingNotLess": "This is not less than the EUR {amount} that was asked for.",
  "reason.awardNotInEuro": "The bid is in {currency}, not in euro.",
  "reason.noRuleForDifference":
    "No rule of the policy covers what the award costs beyond its estimate.",
  "reason.fundYearDiffers": "The fund {fund} is not of the year {year}.",
  "remedy.grantOrReturn": "Approve in full, or return it to the proposer.",
  "remedy.grantLessThanAsked": "Give fewer units or a smaller amount than was asked.",
  "remedy.awardABidInEuro": "Award a bid in euro, or have the bids evaluated in euro.",
  "remedy.chooseFundOfTheYear": "Choose a fund of that year.",
  "event.commitment.migrate": "Move to new rules",
  "reason.machineTooOld":
    "The commitment still lives under version {version} of the rules, which does not know this.",
  "reason.machineIsNewest": "It already lives under the newest version of the rules.",
  "reason.machineVersionNotNext":
    "It lives under version {version} of the rules and can only move to the next.",
  "reason.stateNotMapped": "The next version of the rules has no place for the state “{state}”.",
  "remedy.askForMigration": "Ask an administrator to move the commitment to the newest rules.",
  "reason.differenceOpen":
    "Procurement {procurement} costs EUR {amount} more than was approved. That is decided first; other awards and contracts wait until then.",
  "remedy.decideTheDifference":
    "Have the difference approved or declined, or abandon that procurement.",
} as const;
