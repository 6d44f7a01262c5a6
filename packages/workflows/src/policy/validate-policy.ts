import type { Policy } from "@tiltas/domain";
import { coverageFindings } from "./coverage.findings.ts";
import type { PolicyFinding } from "./policy.finding.ts";
import { routeFindings } from "./route.findings.ts";
import { ruleFindings } from "./rule.findings.ts";
import { situationsOf } from "./situations.ts";
import type { PolicySurroundings } from "./surroundings.ts";

/**
 * Everything that is wrong with a policy before anyone is bound by it: rules that can never apply or add nothing, roles,
 * papers and codes nobody knows, commitments without a route, routes nobody or one person alone could complete.
 */
export const validatePolicy = (
  policy: Policy,
  surroundings: PolicySurroundings,
): readonly PolicyFinding[] => {
  const situations = situationsOf(policy);
  return [
    ...ruleFindings(policy, surroundings),
    ...coverageFindings(policy, situations),
    ...routeFindings(policy, situations.situations, surroundings),
  ];
};
