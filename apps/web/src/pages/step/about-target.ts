import { formatMoney, formatNumber } from "../../format/money.ts";
import type { Text } from "../../i18n/use-text.ts";
import type { CommitmentView, ExplainedEvent } from "../commitment/commitment-view.ts";

const linesText = (
  view: CommitmentView,
  lines: readonly { readonly lineId: string; readonly units: string }[],
  locale: string,
): string =>
  lines
    .map(({ lineId, units }) => {
      const line = view.content.lines.find((one) => one.lineId === lineId);
      return `${formatNumber(units, locale)} ${line?.unit ?? ""} ${line?.item ?? lineId}`;
    })
    .join(", ");

/** What tells one part from another of its sort: what a consignment carries, what a procurement covers. */
export const aboutTarget = (
  view: CommitmentView,
  target: ExplainedEvent["target"],
  { t, say, locale }: Pick<Text, "t" | "say" | "locale">,
): string | undefined => {
  if (target === undefined) return undefined;
  const { consignments, procurements } = view.context;
  if (target.type === "consignment") {
    const part = consignments[target.id]?.context;
    if (part === undefined) return undefined;
    const { destination, lines } = part;
    return t("step.about.consignment", { lines: linesText(view, lines, locale), destination });
  }
  if (target.type === "procurement") {
    const part = procurements[target.id]?.context;
    if (part === undefined) return undefined;
    const { method, lineIds } = part;
    return t("step.about.procurement", {
      method: say("method", method),
      lines: lineIds.join(", "),
    });
  }
  if (target.type === "line") {
    const asked = view.context.writeOffs?.find(
      ({ lineId, state }) => lineId === target.id && state === "asked",
    );
    if (asked === undefined) return undefined;
    const { lineId, units, reason } = asked;
    return t("step.about.writeOff", {
      lines: linesText(view, [{ lineId, units }], locale),
      reason,
    });
  }
  if (target.type !== "share") return undefined;
  const share = view.content.shares.find(({ shareId }) => shareId === target.id);
  return share && formatMoney(share.amount, locale);
};
