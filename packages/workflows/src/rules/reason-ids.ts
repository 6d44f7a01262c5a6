/**
 * What kind of question a rule asks. `already`: is it still undecided; `role`: may this role do it;
 * `separation`: may this person; `needs`: is what it depends on there; `input`: is what was typed lawful.
 */
export type Concern = "already" | "role" | "separation" | "needs" | "input";

/**
 * What kind of question a reason answers: a rule's concern, or, beside the rules, `state` (the chart does not take
 * the event now), `conflict` (it was decided on an older sight), `notFound` (the commitment is not there) and
 * `signIn` (nobody is known to ask).
 */
export type ReasonConcern = Concern | "state" | "conflict" | "notFound" | "signIn";

/** Every reason a refusal can give, with its concern and the remedy its sentence offers. */
export const reasons = {
  // The chart, and the door before it.
  unknownEvent: { concern: "input", remedy: "nothingToDo" },
  notInThisState: { concern: "state", remedy: "waitForNextStep" },
  differenceOpen: { concern: "state", remedy: "decideTheDifference" },
  commitmentEnded: { concern: "state", remedy: "nothingToDo" },
  severalTargets: { concern: "input", remedy: "chooseOnItsPage" },
  // The versions of the machine.
  machineTooOld: { concern: "needs", remedy: "askForMigration" },
  machineIsNewest: { concern: "already", remedy: "nothingToDo" },
  machineVersionNotNext: { concern: "input", remedy: "giveTheNextNumber" },
  stateNotMapped: { concern: "needs", remedy: "askForMigration" },
  // The engine, which knows more than one commitment.
  invalidInput: { concern: "input", remedy: "correctTheFields" },
  notSignedIn: { concern: "signIn", remedy: "signIn" },
  tooBusy: { concern: "conflict", remedy: "tryAgain" },
  revisionConflict: { concern: "conflict", remedy: "readTheChanges" },
  commandIdReused: { concern: "conflict", remedy: "useNewCommandId" },
  commitmentNotFound: { concern: "notFound", remedy: "checkTheReference" },
  personNotActive: { concern: "role", remedy: "askAnAdministrator" },
  delegationNotValid: { concern: "role", remedy: "askForDelegation" },
  fundNotFound: { concern: "input", remedy: "chooseKnownFund" },
  frameworkNotFound: { concern: "input", remedy: "chooseKnownFramework" },
  personNotFound: { concern: "input", remedy: "chooseKnownPerson" },
  delegationNotFound: { concern: "input", remedy: "chooseKnownDelegation" },
  fundYearDiffers: { concern: "input", remedy: "chooseFundOfTheYear" },
  ceilingExceeded: { concern: "needs", remedy: "raiseTheCeiling" },
  ceilingBelowHoldings: { concern: "needs", remedy: "giveAHigherCeiling" },
  registerRoleMissing: { concern: "role", remedy: "askAnAdministrator" },
  alreadyOpened: { concern: "already", remedy: "nothingToDo" },
  notYourDelegation: { concern: "role", remedy: "onlyTheDelegatorCan" },
  roleNotDelegable: { concern: "input", remedy: "delegateABusinessRole" },
  delegatorLacksRole: { concern: "role", remedy: "delegateARoleYouHold" },
  ownRoles: { concern: "separation", remedy: "askAnotherAdministrator" },
  roleAlreadyHeld: { concern: "already", remedy: "nothingToDo" },
  roleNotHeld: { concern: "already", remedy: "nothingToDo" },
  rolesDoNotMix: { concern: "separation", remedy: "revokeTheOtherRoleFirst" },
  lastAdministrator: { concern: "needs", remedy: "nameAnotherAdministratorFirst" },
  machineNotShipped: { concern: "input", remedy: "chooseShippedVersion" },
  machineAlreadyInForce: { concern: "already", remedy: "nothingToDo" },
  someCannotMigrate: { concern: "needs", remedy: "settleWhatCannotMigrate" },
  policyNumberNotNext: { concern: "input", remedy: "giveTheNextNumber" },
  policyInvalid: { concern: "input", remedy: "correctThePolicy" },
  // The files of documents.
  bytesNotKept: { concern: "needs", remedy: "uploadTheFile" },
  fileEmpty: { concern: "input", remedy: "chooseAnotherFile" },
  fileTooLarge: { concern: "input", remedy: "chooseASmallerFile" },
  fileTypeNotKept: { concern: "input", remedy: "chooseAKeptType" },
  fileTypeDiffers: { concern: "input", remedy: "nameTheTrueType" },
  // Texts that are taken out.
  sealedTextNotFound: { concern: "input", remedy: "chooseASealedText" },
  textAlreadyErased: { concern: "already", remedy: "nothingToDo" },
  // The rules.
  notYourRole: { concern: "role", remedy: "askSomeoneWithTheRole" },
  ownProposal: { concern: "separation", remedy: "askSomeoneElse" },
  alreadyApprover: { concern: "separation", remedy: "askSomeoneElse" },
  alreadyGrantedByYou: { concern: "separation", remedy: "askSomeoneElse" },
  sameApprover: { concern: "separation", remedy: "askSomeoneElse" },
  notYourDecision: { concern: "separation", remedy: "onlyTheDeciderCanRecall" },
  ownEvaluation: { concern: "separation", remedy: "askSomeoneElse" },
  ownAward: { concern: "separation", remedy: "askSomeoneElse" },
  ownDispatch: { concern: "separation", remedy: "askSomeoneElse" },
  ownAcceptance: { concern: "separation", remedy: "askSomeoneElse" },
  donorChanged: { concern: "input", remedy: "keepTheDonor" },
  lineWithoutValue: { concern: "needs", remedy: "giveEveryLineAValue" },
  sharesDoNotAddUp: { concern: "needs", remedy: "makeSharesEqualLines" },
  fundNotNamed: { concern: "needs", remedy: "nameTheFund" },
  noRuleApplies: { concern: "input", remedy: "askForPolicyChange" },
  routeNotFresh: { concern: "input", remedy: "submitAgain" },
  goodsAlreadyAccepted: { concern: "already", remedy: "finishTheDelivery" },
  alreadyBegun: { concern: "already", remedy: "nothingToDo" },
  importDoesNotAddUp: { concern: "input", remedy: "correctTheSource" },
  stepAlreadyDecided: { concern: "already", remedy: "nothingToDo" },
  stepNotOnRoute: { concern: "input", remedy: "chooseStepOfRoute" },
  earlierStepOpen: { concern: "needs", remedy: "waitForEarlierStep" },
  documentMissing: { concern: "needs", remedy: "attachDocument" },
  deadlineNotOver: { concern: "needs", remedy: "nothingToDo" },
  nextStepActed: { concern: "already", remedy: "askForSuspension" },
  shareNotSought: { concern: "already", remedy: "nothingToDo" },
  shareAlreadyPledged: { concern: "already", remedy: "nothingToDo" },
  pledgeDoesNotFit: { concern: "input", remedy: "pledgeAtMostTheGap" },
  shareWithoutDonor: { concern: "needs", remedy: "pledgeFirst" },
  allLinesCovered: { concern: "already", remedy: "nothingToDo" },
  procurementAlreadyOpened: { concern: "input", remedy: "nothingToDo" },
  methodDoesNotFit: { concern: "input", remedy: "chooseFittingMethod" },
  lineAlreadyCovered: { concern: "input", remedy: "chooseUncoveredLines" },
  procurementNotFound: { concern: "input", remedy: "chooseProcurement" },
  procurementNotReady: { concern: "needs", remedy: "waitForProcurement" },
  recommendedIsNoBidder: { concern: "input", remedy: "recommendOneOfTheBids" },
  supplierIsNoBidder: { concern: "input", remedy: "awardOneOfTheBids" },
  awardAboveEstimate: { concern: "input", remedy: "awardWithinApprovedAmount" },
  signedInFuture: { concern: "input", remedy: "giveAPastDay" },
  nothingLeftToConsign: { concern: "already", remedy: "nothingToDo" },
  consignmentAlreadyPrepared: { concern: "input", remedy: "nothingToDo" },
  lineConsignedTwice: { concern: "input", remedy: "nameEachLineOnce" },
  moreThanOpenQuantity: { concern: "input", remedy: "consignAtMostWhatIsOpen" },
  consignmentNotFound: { concern: "input", remedy: "chooseConsignment" },
  consignmentNotReady: { concern: "needs", remedy: "waitForConsignment" },
  receiptDoesNotAddUp: { concern: "input", remedy: "countEveryUnit" },
  nothingToCertify: { concern: "already", remedy: "nothingToDo" },
  nothingLost: { concern: "already", remedy: "nothingToDo" },
  lineNotFound: { concern: "input", remedy: "chooseLineOfCommitment" },
  notLost: { concern: "input", remedy: "writeOffAtMostWhatIsLost" },
  documentAlreadyAttached: { concern: "input", remedy: "nothingToDo" },
  nothingToRetire: { concern: "already", remedy: "nothingToDo" },
  documentNotFound: { concern: "input", remedy: "chooseAttachedDocument" },
  routeAlreadyInForce: { concern: "input", remedy: "nothingToDo" },
  questionNotOpen: { concern: "already", remedy: "nothingToDo" },
  questionWithoutRole: { concern: "input", remedy: "nameTheRoleAsked" },
  documentExpired: { concern: "needs", remedy: "attachDocument" },
  grantingNotAllowed: { concern: "input", remedy: "grantOrReturn" },
  grantingNotInEuro: { concern: "input", remedy: "grantOrReturn" },
  grantingNotLess: { concern: "input", remedy: "grantLessThanAsked" },
  awardNotInEuro: { concern: "input", remedy: "awardABidInEuro" },
  noRuleForDifference: { concern: "input", remedy: "askForPolicyChange" },
  lotAlreadyOpened: { concern: "input", remedy: "nothingToDo" },
  lotDoesNotFit: { concern: "input", remedy: "takePartOfTheProcurement" },
  technicalAcceptanceNotAsked: { concern: "already", remedy: "nothingToDo" },
  technicalAcceptanceMissing: { concern: "needs", remedy: "waitForTechnicalAcceptance" },
  releaseOrderMissing: { concern: "needs", remedy: "attachDocument" },
  stockValueMissing: { concern: "input", remedy: "giveStockValues" },
  stockValueOfOtherLine: { concern: "input", remedy: "chooseLineOfCommitment" },
  serialNumbersMissing: { concern: "input", remedy: "giveOneNumberPerUnit" },
  serialNumberTaken: { concern: "input", remedy: "giveOtherNumbers" },
  serialNumbersDoNotAddUp: { concern: "input", remedy: "nameReceivedNumbers" },
  paperNotKept: { concern: "input", remedy: "chooseAttachedDocument" },
  certificateMissing: { concern: "needs", remedy: "attachDocument" },
  writeOffAlreadyAsked: { concern: "already", remedy: "waitForWriteOff" },
  writeOffNotAsked: { concern: "already", remedy: "nothingToDo" },
  ownWriteOff: { concern: "separation", remedy: "askSomeoneElse" },
  unitsAskedToWriteOff: { concern: "input", remedy: "waitForWriteOff" },
  shareNotReimbursable: { concern: "already", remedy: "nothingToDo" },
  claimAlreadySubmitted: { concern: "already", remedy: "nothingToDo" },
  claimAlreadyEnded: { concern: "already", remedy: "nothingToDo" },
  claimNotSubmitted: { concern: "needs", remedy: "submitTheClaim" },
  claimDoesNotFit: { concern: "input", remedy: "claimWithinTheShare" },
  settlementDoesNotFit: { concern: "input", remedy: "settleWithinTheClaim" },
  settledInFuture: { concern: "input", remedy: "giveAPastDay" },
  claimOpen: { concern: "needs", remedy: "settleOrWaiveClaims" },
  effectiveInFuture: { concern: "input", remedy: "giveAPastDay" },
  notRegistrar: { concern: "input", remedy: "askARegistrar" },
  effectiveReasonMissing: { concern: "input", remedy: "giveAReason" },
  effectiveBeforePrevious: { concern: "input", remedy: "giveALaterDay" },
} as const satisfies Readonly<Record<string, { concern: ReasonConcern; remedy: string }>>;

export type ReasonId = keyof typeof reasons;
export type RemedyId = (typeof reasons)[ReasonId]["remedy"];

/** Tells whether a text is the id of a reason. */
export const isReasonId = (text: string): text is ReasonId => Object.hasOwn(reasons, text);

/** All reason ids, for dictionaries and mappers to close over. */
export const reasonIds: readonly ReasonId[] = Object.keys(reasons).filter(isReasonId);

/** All remedy ids, each once. */
export const remedyIds: readonly RemedyId[] = [
  ...new Set(reasonIds.map((id) => reasons[id].remedy)),
];

/** What kind of question the reason answers. */
export const concernOf = (id: ReasonId): ReasonConcern => reasons[id].concern;

/** The remedy the reason's sentence offers. */
export const remedyOf = (id: ReasonId): RemedyId => reasons[id].remedy;
