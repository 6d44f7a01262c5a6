import { decimal, type LotLine } from "@tiltas/domain";
import { findLine } from "../commitment/tally.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

const findPart = ({ context, target }: RuleCase) => findOwn(context.procurements, target);

export const lotIsNew: Rule = {
  id: "lotAlreadyOpened",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "procurement.divide" ||
    findOwn(context.procurements, event.payload.newProcurementId) === undefined,
  who: () => nobody,
  remedy: "nothingToDo",
};

const isInOtherCurrency = ({ context }: RuleCase, { lineId }: LotLine): boolean =>
  (findLine(context, lineId)?.totalValue?.currency ?? "EUR") !== "EUR";

const isPartOf = (asked: RuleCase, line: LotLine): boolean => {
  const found = findLine(asked.context, line.lineId);
  const isCovered = findPart(asked)?.context.lineIds.includes(line.lineId) === true;
  if (found === undefined || !isCovered) return false;
  if (line.units === undefined) return true;
  return (
    found.quantity.precision === "exact" &&
    decimal.compare(line.units, found.quantity.units) < 0 &&
    !isInOtherCurrency(asked, line)
  );
};

/**
 * A lot takes lines of its procurement, each once, or less than all units of a line with an exact quantity and a
 * value in euro; new lines have new keys; and something is left.
 */
const fits = (asked: RuleCase): boolean => {
  if (asked.event?.type !== "procurement.divide") return true;
  const { lines } = asked.event.payload;
  const whole = lines.filter(({ units }) => units === undefined);
  const added = lines.flatMap(({ newLineId }) => newLineId ?? []);
  const known = asked.context.content.lines.map(({ lineId }) => lineId);
  return (
    lines.every((line) => isPartOf(asked, line)) &&
    new Set(lines.map(({ lineId }) => lineId)).size === lines.length &&
    new Set([...known, ...added]).size === known.length + added.length &&
    known.length + added.length <= 200 &&
    whole.length < (findPart(asked)?.context.lineIds.length ?? 0)
  );
};

export const lotIsPart: Rule = {
  id: "lotDoesNotFit",
  concern: "input",
  check: fits,
  who: () => nobody,
  remedy: "takePartOfTheProcurement",
  facts: (asked) => ({ lines: (findPart(asked)?.context.lineIds ?? []).join(", ") }),
};
