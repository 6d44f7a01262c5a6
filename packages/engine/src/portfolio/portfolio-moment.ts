import { parseInstant } from "@tiltas/domain";
import { leavesBy } from "../explorer/leaves-by.ts";
import type { Ground } from "../ground.ts";
import { dayOf } from "../ministry-day.ts";
import { leafHead } from "../queries/leaf-head.ts";
import type { PortfolioMoment, PortfolioWhen } from "./portfolio-views.ts";

/**
 * The moment for ever: an instant is its day and the leaves there were by then, and no moment knows more leaves than
 * there are. Nothing takes effect after the day it is recorded on, so by its own day an instant leaves nothing out.
 */
export const portfolioMoment = async (
  ground: Ground,
  when: PortfolioWhen,
): Promise<PortfolioMoment> => {
  if ("at" in when) {
    const at = parseInstant(when.at);
    return { effectiveOn: dayOf(at), knownAt: await leavesBy(ground, at) };
  }
  const { effectiveOn, knownAt = Number.MAX_SAFE_INTEGER } = when;
  return { effectiveOn, knownAt: Math.min(knownAt, await leafHead(ground)) };
};
