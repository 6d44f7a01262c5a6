import { decimal } from "@tiltas/domain";
import { findLine } from "../commitment/tally.ts";
import type { ConsignmentPart } from "../parts/part.schema.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

const areDistinct = (numbers: readonly string[]): boolean =>
  new Set(numbers).size === numbers.length;

const counts = (numbers: readonly string[], units: string): boolean =>
  areDistinct(numbers) && decimal.compare(String(numbers.length), units) === 0;

const consigned = ({ event }: RuleCase) =>
  event?.type === "consignment.prepare" ? event.payload.lines : [];

const unnumbered = (asked: RuleCase): readonly string[] =>
  consigned(asked).flatMap(({ lineId, units, serialNumbers }) => {
    const isControlled = findLine(asked.context, lineId)?.controlled === true;
    const isAsked = isControlled || serialNumbers !== undefined;
    return isAsked && !counts(serialNumbers ?? [], units) ? [lineId] : [];
  });

/** A controlled item is sent with one serial number for each unit; where others give numbers, the same holds. */
export const everyUnitNumbered: Rule = {
  id: "serialNumbersMissing",
  concern: "input",
  check: (asked) => unnumbered(asked).length === 0,
  who: () => nobody,
  remedy: "giveOneNumberPerUnit",
  facts: (asked) => ({ lines: unnumbered(asked).join(", ") }),
};

/** The numbers a consignment holds: all while it is under way, those accepted once it was received. */
const heldBy = ({ state, context }: ConsignmentPart): readonly string[] => {
  if (state === "prepared" || state === "dispatched")
    return context.lines.flatMap(({ serialNumbers }) => serialNumbers ?? []);
  if (state === "lost") return [];
  return (context.received ?? []).flatMap((line) => line.acceptedSerialNumbers ?? []);
};

const taken = (asked: RuleCase): readonly string[] => {
  const held = new Set(Object.values(asked.context.consignments).flatMap(heldBy));
  const given = consigned(asked).flatMap(({ serialNumbers }) => serialNumbers ?? []);
  const twice = given.filter((number, at) => given.indexOf(number) !== at);
  return [...new Set([...given.filter((number) => held.has(number)), ...twice])];
};

/** A unit is in one place: neither under way elsewhere nor accepted; one sent back or lost may be sent again. */
export const numbersAreFree: Rule = {
  id: "serialNumberTaken",
  concern: "input",
  check: (asked) => taken(asked).length === 0,
  who: () => nobody,
  remedy: "giveOtherNumbers",
  facts: (asked) => ({ numbers: taken(asked).slice(0, 5).join(", ") }),
};

const miscounted = ({ context, target, event }: RuleCase): readonly string[] => {
  if (event?.type !== "consignment.receive") return [];
  const sent = findOwn(context.consignments, target)?.context.lines ?? [];
  return event.payload.lines.flatMap((line) => {
    const numbers = sent.find(({ lineId }) => lineId === line.lineId)?.serialNumbers ?? [];
    const [accepted, rejected] = [
      line.acceptedSerialNumbers ?? [],
      line.rejectedSerialNumbers ?? [],
    ];
    const all = [...accepted, ...rejected];
    if (numbers.length === 0) return all.length === 0 ? [] : [line.lineId];
    const isCounted =
      counts(accepted, line.accepted) &&
      counts(rejected, line.rejected) &&
      areDistinct(all) &&
      all.every((number) => numbers.includes(number));
    return isCounted ? [] : [line.lineId];
  });
};

/** Of units sent with numbers, those accepted and those rejected are named; the rest are missing. */
export const numbersAddUp: Rule = {
  id: "serialNumbersDoNotAddUp",
  concern: "input",
  check: (asked) => miscounted(asked).length === 0,
  who: () => nobody,
  remedy: "nameReceivedNumbers",
  facts: (asked) => ({ lines: miscounted(asked).join(", ") }),
};
