import {
  decimal,
  findLineValue,
  type ProcurementMethod,
  type Sourcing,
  sumEuro,
} from "@tiltas/domain";
import { findLine, tallyOf } from "../commitment/tally.ts";
import { procurementTakes } from "../parts/part.ts";
import { findOwn, nobody, type Rule, type RuleCase } from "./rule.ts";

const methodsFor: Readonly<Record<Sourcing, readonly ProcurementMethod[]>> = {
  purchase: ["tender", "callOff", "directAward"],
  stock: ["stockRelease"],
  contribution: ["grantAgreement"],
  service: ["serviceOrder", "tender", "directAward"],
};

/** The procurement methods a sourcing allows. */
export const procurementMethodsFor = (sourcing: Sourcing): readonly ProcurementMethod[] =>
  methodsFor[sourcing];

const findPart = ({ context, target }: RuleCase) => findOwn(context.procurements, target);

export const procurementIsKnown: Rule = {
  id: "procurementNotFound",
  concern: "input",
  check: (asked) => asked.event === undefined || findPart(asked) !== undefined,
  who: () => nobody,
  remedy: "chooseProcurement",
};

export const procurementIsNew: Rule = {
  id: "procurementAlreadyOpened",
  concern: "input",
  check: (asked) => asked.event === undefined || findPart(asked) === undefined,
  who: () => nobody,
  remedy: "nothingToDo",
};

export const procurementTakesEvent: Rule = {
  id: "procurementNotReady",
  concern: "needs",
  check: (asked) => {
    const part = findPart(asked);
    return part === undefined || procurementTakes(part, asked.type);
  },
  who: (asked) => {
    const { proposed, evaluated, awarded } = asked.context.acts;
    switch (findPart(asked)?.state) {
      case "opened":
        return { roles: ["procurementOfficer"], excluded: [...proposed, ...awarded] };
      case "evaluated":
        return { roles: ["contractingAuthority"], excluded: [...proposed, ...evaluated] };
      default:
        return nobody;
    }
  },
  remedy: "waitForProcurement",
  facts: (asked) => ({ state: findPart(asked)?.state ?? "" }),
};

export const methodFitsSourcing: Rule = {
  id: "methodDoesNotFit",
  concern: "input",
  check: ({ context, event }) =>
    event?.type !== "procurement.open" ||
    methodsFor[context.content.sourcing].includes(event.payload.method),
  who: () => nobody,
  remedy: "chooseFittingMethod",
  facts: ({ context }) => ({ methods: methodsFor[context.content.sourcing].join(", ") }),
};

/** Lines no live or signed procurement covers. */
export const uncoveredLines = (context: RuleCase["context"]): readonly string[] => {
  const covered = new Set(
    Object.values(context.procurements)
      .filter((part) => part.state !== "abandoned")
      .flatMap((part) => part.context.lineIds),
  );
  return context.content.lines
    .map(({ lineId }) => lineId)
    .filter((lineId) => !covered.has(lineId) && !tallyOf(context, lineId).contracted);
};

export const linesAreUncovered: Rule = {
  id: "lineAlreadyCovered",
  concern: "input",
  check: ({ context, event }) => {
    if (event?.type !== "procurement.open") return true;
    const free = uncoveredLines(context);
    const { lineIds } = event.payload;
    return (
      new Set(lineIds).size === lineIds.length && lineIds.every((lineId) => free.includes(lineId))
    );
  },
  who: () => nobody,
  remedy: "chooseUncoveredLines",
  facts: ({ context }) => ({ free: uncoveredLines(context).join(", ") }),
};

export const someLineUncovered: Rule = {
  id: "allLinesCovered",
  concern: "already",
  check: ({ context }) => uncoveredLines(context).length > 0,
  who: () => nobody,
  remedy: "nothingToDo",
};

export const recommendsABidder: Rule = {
  id: "recommendedIsNoBidder",
  concern: "input",
  check: ({ event }) => {
    if (event?.type !== "procurement.evaluate") return true;
    const { bids, recommended } = event.payload;
    const suppliers = bids.map(({ supplier }) => supplier);
    return suppliers.includes(recommended) && new Set(suppliers).size === suppliers.length;
  },
  who: () => nobody,
  remedy: "recommendOneOfTheBids",
};

export const awardsABidder: Rule = {
  id: "supplierIsNoBidder",
  concern: "input",
  check: (asked) =>
    asked.event?.type !== "procurement.award" ||
    (findPart(asked)?.context.bids ?? []).some(
      ({ supplier }) =>
        asked.event?.type === "procurement.award" && supplier === asked.event.payload.supplier,
    ),
  who: () => nobody,
  remedy: "awardOneOfTheBids",
};

/** The value in euro of the lines a procurement covers. */
const estimateOf = (asked: RuleCase): string =>
  sumEuro(
    (findPart(asked)?.context.lineIds ?? []).flatMap((lineId) => {
      const line = findLine(asked.context, lineId);
      return (line && findLineValue(line)) ?? [];
    }),
  ).amount;

export const awardWithinEstimate: Rule = {
  id: "awardAboveEstimate",
  concern: "input",
  check: (asked) => {
    if (asked.event?.type !== "procurement.award") return true;
    const { supplier } = asked.event.payload;
    const bid = findPart(asked)?.context.bids.find((candidate) => candidate.supplier === supplier);
    return (
      bid === undefined ||
      (bid.price.currency === "EUR" && decimal.compare(bid.price.amount, estimateOf(asked)) <= 0)
    );
  },
  who: () => ({ roles: ["proposer"], excluded: [] }),
  remedy: "awardWithinApprovedAmount",
  facts: (asked) => ({ estimate: estimateOf(asked) }),
};

export const signedNotInFuture: Rule = {
  id: "signedInFuture",
  concern: "input",
  check: ({ event }) =>
    event?.type !== "procurement.sign" || event.payload.signedOn <= event.recordedOn,
  who: () => nobody,
  remedy: "giveAPastDay",
};
