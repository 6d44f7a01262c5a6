import { type Policy, policySchema, type PolicyStep } from "./policy.ts";

const step = (
  stepId: string,
  stage: number,
  role: PolicyStep["role"],
  more: Partial<PolicyStep> = {},
): PolicyStep => ({
  stepId,
  stage,
  role,
  quorum: 1,
  of: 1,
  deadlineWorkingDays: 5,
  documents: [],
  distinctFrom: [],
  ...more,
});

const legal = step("legal", 1, "legalReviewer", { distinctFrom: ["budget", "minister"] });
const budget = step("budget", 1, "budgetReviewer", { distinctFrom: ["legal", "minister"] });

/** The policy the demo ships with; openly fictitious, no ministry's real rules. */
export const samplePolicy: Policy = policySchema.parse({
  name: "sample",
  version: 1,
  title: "Sample approval policy (fictitious)",
  fictitious: true,
  calendarCountry: "LT",
  awardTolerancePercent: "5",
  rules: [
    {
      ruleId: "small",
      title: "Up to EUR 150 000.00 the budget holder decides",
      when: { amountUpTo: "150000.00" },
      steps: [
        step("budgetHolder", 1, "budgetHolder", {
          deputy: "manager",
          mayGrantLess: true,
          escalateAfterWorkingDays: 2,
        }),
      ],
    },
    {
      ruleId: "large",
      title: "Above EUR 150 000.00 legal and budget review side by side, then the minister decides",
      when: { amountAbove: "150000.00" },
      steps: [
        legal,
        budget,
        step("minister", 2, "minister", {
          distinctFrom: ["legal", "budget"],
          mayGrantLess: true,
        }),
      ],
    },
    {
      ruleId: "stock",
      title: "Goods from stock need logistics and a government resolution",
      when: { sourcing: ["stock"] },
      steps: [
        step("logistics", 1, "logisticsReviewer", {
          documents: ["governmentResolution"],
          distinctFrom: ["legal", "budget", "budgetHolder", "minister"],
        }),
      ],
    },
    {
      ruleId: "major",
      title: "EUR 10 000 000.00 and above need two of three reviewers and the government secretary",
      when: { amountFrom: "10000000.00" },
      steps: [
        { ...legal, quorum: 2, of: 3 },
        { ...budget, quorum: 2, of: 3 },
        step("governmentSecretary", 3, "governmentSecretary", {
          distinctFrom: ["legal", "budget", "minister", "logistics"],
        }),
      ],
    },
  ],
});
