import { nobody, type Rule } from "./rule.ts";

export const notInTheFuture: Rule = {
  id: "effectiveInFuture",
  concern: "input",
  check: ({ event }) => event === undefined || event.effectiveOn <= event.recordedOn,
  who: () => nobody,
  remedy: "giveAPastDay",
};

export const mayTakeEffectEarlier: Rule = {
  id: "notRegistrar",
  concern: "input",
  check: ({ event }) =>
    event === undefined ||
    event.effectiveOn === event.recordedOn ||
    event.actor.type === "system" ||
    event.actor.registrar === true,
  who: () => ({ roles: ["registrar"], excluded: [] }),
  remedy: "askARegistrar",
};

export const earlierDayHasReason: Rule = {
  id: "effectiveReasonMissing",
  concern: "input",
  check: ({ event }) =>
    event === undefined ||
    event.effectiveOn === event.recordedOn ||
    event.effectiveReason !== undefined,
  who: () => nobody,
  remedy: "giveAReason",
};

/** Effects follow each other: nothing takes effect before what it builds on. */
export const notBeforePrevious: Rule = {
  id: "effectiveBeforePrevious",
  concern: "input",
  check: ({ context, event }) =>
    event === undefined || event.effectiveOn >= context.lastEffectiveOn,
  who: () => nobody,
  remedy: "giveALaterDay",
  facts: ({ context }) => ({ previous: context.lastEffectiveOn }),
};
