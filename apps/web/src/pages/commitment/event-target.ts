import { findRouteInForce } from "@tiltas/workflows";
import { useText } from "../../i18n/use-text.ts";
import type { CommitmentView, ExplainedEvent } from "./commitment-view.ts";

/** The address of an event's step page; `onBehalfOf` is the id of the person in whose name it is taken. */
export const stepHref = (
  reference: string,
  { event, target }: Pick<ExplainedEvent, "event" | "target">,
  onBehalfOf?: string,
): string => {
  const search = new URLSearchParams({
    ...(onBehalfOf === undefined ? {} : { for: onBehalfOf }),
    ...(target === undefined ? {} : { target: target.id }),
  }).toString();
  return `/c/${reference}/do/${event}${search === "" ? "" : `?${search}`}`;
};

/** What a target is called on screen: the role of a step, the item of a line, the number of a part. */
export function useTargetName(
  view: CommitmentView,
  target: ExplainedEvent["target"],
): string | undefined {
  const { t, say } = useText();
  if (target === undefined) return undefined;
  const { context } = view;
  switch (target.type) {
    case "step": {
      const role = findRouteInForce(context)?.steps.find(
        ({ stepId }) => stepId === target.id,
      )?.role;
      return role === undefined ? target.id : say("role", role);
    }
    case "line":
      return context.content.lines.find(({ lineId }) => lineId === target.id)?.item ?? target.id;
    case "share":
      return t("commitment.target.share", { id: target.id });
    case "procurement":
      return t("commitment.target.procurement", {
        n: context.procurements[target.id]?.context.number ?? 0,
      });
    case "consignment":
      return t("commitment.target.consignment", {
        n: context.consignments[target.id]?.context.number ?? 0,
      });
    case "question": {
      const asked = context.questions?.find(({ commandId }) => commandId === target.id);
      return asked && t("commitment.target.question", { role: say("role", asked.to) });
    }
    default:
      return target.type satisfies never;
  }
}
