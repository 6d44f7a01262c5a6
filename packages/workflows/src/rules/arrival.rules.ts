import { decimal } from "@tiltas/domain";
import { findLine } from "../commitment/tally.ts";
import { nobody, type Rule, type RuleCase } from "./rule.ts";

/** An import begins a stream; it never moves a commitment that people here are deciding on. */
export const beginsStream: Rule = {
  id: "alreadyBegun",
  concern: "already",
  check: ({ context }) => context.origin !== "own" && context.importedFrom === undefined,
  who: () => nobody,
  remedy: "nothingToDo",
};

/** What the source calls delivered fits the lines and the state it says the commitment is in. */
const addsUp = ({ context, event }: RuleCase): boolean => {
  if (event?.type !== "commitment.import") return true;
  const { delivered, arrivesAs } = event.payload;
  const units = new Map(delivered.map((line) => [line.lineId, line.units]));
  const isKnown = delivered.every(({ lineId }) => findLine(context, lineId) !== undefined);
  if (!isKnown || units.size !== delivered.length) return false;
  const orders = context.content.lines.map(({ lineId, quantity }) =>
    quantity.precision === "exact"
      ? decimal.compare(units.get(lineId) ?? "0", quantity.units)
      : undefined,
  );
  if (orders.includes(1)) return false;
  if (arrivesAs === "approved") return delivered.every((line) => decimal.isZero(line.units));
  return arrivesAs === "delivered" || orders.some((order) => order !== 0);
};

export const importAddsUp: Rule = {
  id: "importDoesNotAddUp",
  concern: "input",
  check: addsUp,
  who: () => nobody,
  remedy: "correctTheSource",
};
