import { z } from "zod";
import { countryCodeSchema, codeSchema, lineText, localKeySchema } from "./text.ts";
import { documentKindSchema } from "./document.ts";
import { roleSchema } from "./person.ts";
import { classificationSchema, kindSchema, sourcingSchema } from "./vocabulary.ts";
import { isoDateSchema } from "./calendar.ts";
import { workCalendarSchema } from "./work-calendar.ts";

const euroAmount = z.string().regex(/^(0|[1-9]\d{0,14})\.\d{2}$/, "must be euro with two decimals");

/** How far an award may exceed its estimate before the difference needs approval of its own; none means not at all. */
const tolerancePercent = z
  .string()
  .regex(/^(0|[1-9]\d?)(\.\d{1,2})?$/, "must be a percentage below 100 such as 5 or 2.5");

/** All given conditions must hold; none given means always. Amounts are the commitment's value in EUR. */
export const policyConditionSchema = z.strictObject({
  amountAbove: euroAmount.optional(),
  amountFrom: euroAmount.optional(),
  amountUpTo: euroAmount.optional(),
  kind: z.array(kindSchema).min(1).optional(),
  sourcing: z.array(sourcingSchema).min(1).optional(),
  classification: classificationSchema.optional(),
  frameworkCode: z.array(codeSchema).min(1).optional(),
  fundCode: z.array(codeSchema).min(1).optional(),
  recipient: z.array(countryCodeSchema).min(1).optional(),
});
export type PolicyCondition = z.infer<typeof policyConditionSchema>;

/**
 * One approval. Steps of one stage number run side by side; the next stage opens when they are complete.
 * `quorum` of the `of` people asked must grant; deciders of the `distinctFrom` steps are excluded here.
 * Past the deadline people are reminded; `escalateAfterWorkingDays` later (the same deadline again unless given) the
 * `deputy`, a role, may decide as well.
 */
export const policyStepSchema = z
  .strictObject({
    stepId: localKeySchema,
    stage: z.int().min(1).max(20),
    role: roleSchema,
    quorum: z.int().min(1).max(9),
    of: z.int().min(1).max(99),
    deadlineWorkingDays: z.int().min(1).max(250),
    documents: z.array(documentKindSchema).max(10),
    distinctFrom: z.array(localKeySchema).max(20),
    deputy: roleSchema.optional(),
    escalateAfterWorkingDays: z.int().min(1).max(250).optional(),
    /** Its deciders may approve less than was asked. */
    mayGrantLess: z.boolean().optional(),
  })
  .refine((step) => step.quorum <= step.of, {
    path: ["quorum"],
    message: "must not exceed the number asked",
  })
  .refine((step) => step.deputy !== step.role, {
    path: ["deputy"],
    message: "must be another role than the step's own",
  });
export type PolicyStep = z.infer<typeof policyStepSchema>;

export const policyRuleSchema = z.strictObject({
  ruleId: localKeySchema,
  title: lineText(200),
  when: policyConditionSchema,
  steps: z.array(policyStepSchema).min(1).max(20),
  /** What is awarded must be accepted technically before its contract is signed. */
  technicalAcceptance: z.boolean().optional(),
  /** Who accepts it; logistics reviewers unless another role is named. */
  technicalAcceptanceRole: roleSchema.optional(),
});
export type PolicyRule = z.infer<typeof policyRuleSchema>;

/**
 * A numbered version of the ordered rules that decide who must approve. Deadlines count the working days of
 * `calendarCountry` (ISO 3166-1 alpha-2); without one, Monday to Friday.
 */
export const policySchema = z.strictObject({
  name: localKeySchema,
  version: z.int().min(1),
  title: lineText(200),
  fictitious: z.boolean(),
  calendarCountry: countryCodeSchema.optional(),
  rules: z.array(policyRuleSchema).min(1).max(100),
  awardTolerancePercent: tolerancePercent.optional(),
});
export type Policy = z.infer<typeof policySchema>;

export const stepDecisionSchema = z.strictObject({
  person: z.string(),
  onBehalfOf: z.string().optional(),
  effectiveOn: z.string(),
  revision: z.int(),
  comment: z.string().optional(),
  /** The euro amount left, where less than was asked was granted. */
  grantedAmount: z.string().optional(),
});
export type StepDecision = z.infer<typeof stepDecisionSchema>;

/** Which rule asked for a step and the fact that made it apply. */
export const askedBySchema = z.strictObject({
  ruleId: localKeySchema,
  title: z.string(),
  because: z.array(z.strictObject({ field: z.string(), limit: z.string(), actual: z.string() })),
});

/** A deadline that passed: the day it was due, and the day its passing was recorded. */
export const lapseSchema = z.strictObject({ dueOn: isoDateSchema, on: isoDateSchema });
export type Lapse = z.infer<typeof lapseSchema>;

/**
 * A step of a running route: the policy's step, who asked for it, and the approvals given so far. `standstill` is
 * the working days its running clock stood still; `lapsed` tells when its deadlines passed, the reminder first.
 */
export const routeStepSchema = policyStepSchema.safeExtend({
  askedBy: z.array(askedBySchema).min(1),
  granted: z.array(stepDecisionSchema),
  openedOn: z.string().optional(),
  lapses: z.int(),
  lapsed: z.array(lapseSchema).optional(),
  standstill: z.int().min(0).optional(),
});
export type RouteStep = z.infer<typeof routeStepSchema>;

/** Who must accept technically what is awarded, and the rules that ask for it. */
const technicalAcceptanceSchema = z.strictObject({
  role: roleSchema,
  askedBy: z.array(askedBySchema).min(1),
});

export const routeSchema = z.strictObject({
  policyName: localKeySchema,
  policyVersion: z.int(),
  calendar: workCalendarSchema.optional(),
  awardTolerancePercent: tolerancePercent.optional(),
  steps: z.array(routeStepSchema).min(1),
  technicalAcceptance: technicalAcceptanceSchema.optional(),
});
export type Route = z.infer<typeof routeSchema>;
