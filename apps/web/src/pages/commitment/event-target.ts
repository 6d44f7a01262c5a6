import { useText } from "../../i18n/use-text.ts";
import type { CommitmentView, ExplainedEvent } from "./commitment-view.ts";

/** The address of an event's step page. */
export const stepHref = (reference: string, item: Pick<ExplainedEvent, "event" | "target">): string =>
  `/c/${reference}/do/${item.event}${item.target === undefined ? "" : `?target=${item.target.id}`}`;

/** The number people know a part by: the first consignment is 1. */
export const partNumber = (parts: Readonly<Record<string, unknown>>, id: string): number => Object.keys(parts).indexOf(id) + 1;

/** What a target is called on screen: the role of a step, the item of a line, the number of a part. */
export function useTargetName(view: CommitmentView, target: ExplainedEvent["target"]): string | undefined {
  const { t, say } = useText();
  if (target === undefined) return undefined;
  const { context } = view;
  switch (target.type) {
    case "step": {
      const role = context.route?.steps.find(({ stepId }) => stepId === target.id)?.role;
      return role === undefined ? target.id : say("role", role);
    }
    case "line":
      return context.content.lines.find(({ lineId }) => lineId === target.id)?.item ?? target.id;
    case "share":
      return t("commitment.target.share", { id: target.id });
    case "procurement":
      return t("commitment.target.procurement", { n: partNumber(context.procurements, target.id) });
    case "consignment":
      return t("commitment.target.consignment", { n: partNumber(context.consignments, target.id) });
    default:
      return target.type satisfies never;
  }
}
