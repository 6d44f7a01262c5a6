import type { Reason, Who } from "@tiltas/domain";

/** What an engine's own reason is about; the rules of law have their own concerns. */
export type EngineConcern = "conflict" | "already" | "role" | "needs" | "input" | "notFound";

/** Every reason the engine gives by itself, beside those of the rules: what it is about and how to clear it. */
export const engineReasons = {
  invalidInput: { concern: "input", remedy: "correctTheFields" },
  commandIdReused: { concern: "conflict", remedy: "useNewCommandId" },
  tooBusy: { concern: "conflict", remedy: "tryAgain" },
  revisionConflict: { concern: "conflict", remedy: "readTheChanges" },
  commitmentNotFound: { concern: "notFound", remedy: "checkTheReference" },
  personNotActive: { concern: "role", remedy: "askAnAdministrator" },
  delegationNotValid: { concern: "role", remedy: "askForDelegation" },
  fundNotFound: { concern: "input", remedy: "chooseKnownFund" },
  frameworkNotFound: { concern: "input", remedy: "chooseKnownFramework" },
  fundYearDiffers: { concern: "input", remedy: "chooseFundOfTheYear" },
  ceilingExceeded: { concern: "needs", remedy: "raiseTheCeiling" },
  registerRoleMissing: { concern: "role", remedy: "askAnAdministrator" },
  alreadyOpened: { concern: "already", remedy: "nothingToDo" },
  ceilingBelowHoldings: { concern: "needs", remedy: "giveAHigherCeiling" },
  notYourDelegation: { concern: "role", remedy: "onlyTheDelegatorCan" },
  roleNotDelegable: { concern: "input", remedy: "delegateABusinessRole" },
  delegatorLacksRole: { concern: "role", remedy: "delegateARoleYouHold" },
  personNotFound: { concern: "input", remedy: "chooseKnownPerson" },
  delegationNotFound: { concern: "input", remedy: "chooseKnownDelegation" },
  policyNumberNotNext: { concern: "input", remedy: "giveTheNextNumber" },
  policyInvalid: { concern: "input", remedy: "correctThePolicy" },
} as const satisfies Readonly<
  Record<string, { readonly concern: EngineConcern; readonly remedy: string }>
>;

export type EngineReasonId = keyof typeof engineReasons;

const nobody: Who = { roles: [], people: [] };

/** A reason of the engine's own. */
export const engineReason = (
  id: EngineReasonId,
  facts: Readonly<Record<string, string>> = {},
  who: Who = nobody,
): Reason => ({ id, facts: { ...facts }, who, remedy: engineReasons[id].remedy });
