import { decimal } from "@tiltas/domain";
import { findLine, findOpenUnits, tallyOf } from "../commitment/tally.ts";
import { consignmentTakes } from "../parts/part.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

const findPart = ({ context, target }: RuleCase) => findOwn(context.consignments, target);

const asksNobody = () => nobody;

export const consignmentIsKnown: Rule = {
  id: "consignmentNotFound",
  concern: "input",
  check: (asked) => asked.event === undefined || findPart(asked) !== undefined,
  who: asksNobody,
  remedy: "chooseConsignment",
};

export const consignmentIsNew: Rule = {
  id: "consignmentAlreadyPrepared",
  concern: "input",
  check: (asked) => asked.event === undefined || findPart(asked) === undefined,
  who: asksNobody,
  remedy: "nothingToDo",
};

export const consignmentTakesEvent: Rule = {
  id: "consignmentNotReady",
  concern: "needs",
  check: (asked) => {
    const part = findPart(asked);
    return part === undefined || consignmentTakes(part, asked.type);
  },
  who: (asked) => {
    const state = findPart(asked)?.state;
    if (state === "prepared")
      return { roles: ["logisticsOfficer"], excluded: asked.context.acts.accepted };
    if (state === "dispatched") return { roles: ["recipientRepresentative"], excluded: [] };
    return nobody;
  },
  remedy: "waitForConsignment",
  facts: (asked) => ({ state: findPart(asked)?.state ?? "" }),
};

/** The line keys whose units would exceed what is still open. */
const overPrepared = ({ context, event }: RuleCase): readonly string[] => {
  if (event?.type !== "consignment.prepare") return [];
  return event.payload.lines
    .filter(({ lineId, units }) => {
      const line = findLine(context, lineId);
      if (line === undefined) return true;
      const open = findOpenUnits(context, line);
      return open !== undefined && decimal.compare(units, open) > 0;
    })
    .map(({ lineId }) => lineId);
};

export const withinOpenQuantity: Rule = {
  id: "moreThanOpenQuantity",
  concern: "input",
  check: (asked) => overPrepared(asked).length === 0,
  who: asksNobody,
  remedy: "consignAtMostWhatIsOpen",
  facts: (asked) => ({
    lines: overPrepared(asked)
      .map((lineId) => {
        const line = findLine(asked.context, lineId);
        return `${lineId} (${(line && findOpenUnits(asked.context, line)) ?? "0"})`;
      })
      .join(", "),
  }),
};

export const consignsEachLineOnce: Rule = {
  id: "lineConsignedTwice",
  concern: "input",
  check: ({ event }) => {
    if (event?.type !== "consignment.prepare" && event?.type !== "consignment.receive") return true;
    const keys = event.payload.lines.map(({ lineId }) => lineId);
    return new Set(keys).size === keys.length;
  },
  who: asksNobody,
  remedy: "nameEachLineOnce",
};

export const somethingOpen: Rule = {
  id: "nothingLeftToConsign",
  concern: "already",
  check: ({ context }) =>
    context.content.lines.some((line) => {
      const open = findOpenUnits(context, line);
      return open === undefined
        ? !tallyOf(context, line.lineId).settled
        : decimal.compare(open, "0") > 0;
    }),
  who: asksNobody,
  remedy: "nothingToDo",
};

/** A receipt accounts for every dispatched unit of every consigned line. */
export const receiptAddsUp: Rule = {
  id: "receiptDoesNotAddUp",
  concern: "input",
  check: (asked) => {
    if (asked.event?.type !== "consignment.receive") return true;
    const sent = findPart(asked)?.context.lines ?? [];
    const { lines } = asked.event.payload;
    return (
      sent.length === lines.length &&
      sent.every(({ lineId, units }) => {
        const line = lines.find((candidate) => candidate.lineId === lineId);
        if (line === undefined) return false;
        const counted = decimal.sum([line.accepted, line.rejected, line.missing]);
        return decimal.compare(counted, units) === 0;
      })
    );
  },
  who: asksNobody,
  remedy: "countEveryUnit",
};

export const somethingAccepted: Rule = {
  id: "nothingToCertify",
  concern: "already",
  check: (asked) => {
    const part = findPart(asked);
    if (part?.state !== "received") return true;
    return (part.context.received ?? []).some((line) => !decimal.isZero(line.accepted));
  },
  who: asksNobody,
  remedy: "nothingToDo",
};

/** Lost units that no prepared consignment is about to replace. */
export const writableOff = (context: RuleCase["context"], lineId: string): string => {
  const line = findLine(context, lineId);
  if (line === undefined) return "0";
  const open = findOpenUnits(context, line);
  const { lost } = tallyOf(context, lineId);
  return open === undefined ? lost : decimal.min(lost, open);
};

export const onlyLostIsWrittenOff: Rule = {
  id: "notLost",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "delivery.writeOff" ||
    decimal.compare(event.payload.units, writableOff(context, event.payload.lineId)) <= 0,
  who: asksNobody,
  remedy: "writeOffAtMostWhatIsLost",
  facts: ({ context, target }) => ({
    lost: target === undefined ? "0" : writableOff(context, target),
  }),
};

export const somethingLost: Rule = {
  id: "nothingLost",
  concern: "already",
  check: ({ context }) =>
    Object.values(context.tallies).some((tally) => decimal.compare(tally.lost, "0") > 0),
  who: asksNobody,
  remedy: "nothingToDo",
};

export const nothingAcceptedYet: Rule = {
  id: "goodsAlreadyAccepted",
  concern: "already",
  check: ({ context }) =>
    Object.values(context.tallies).every((tally) => decimal.isZero(tally.accepted)),
  who: asksNobody,
  remedy: "finishTheDelivery",
};
