import type { Reason } from "@tiltas/domain";

const eventThatClears: Readonly<Record<string, string>> = {
  attachDocument: "document.attach",
  giveEveryLineAValue: "commitment.revise",
  makeSharesEqualLines: "commitment.revise",
  nameTheFund: "commitment.revise",
  pledgeFirst: "share.pledge",
};

/** The step page that clears a reason, where one does. */
export const clearingHref = (reference: string, reason: Reason): string | undefined => {
  const event = eventThatClears[reason.remedy];
  return event === undefined ? undefined : `/c/${reference}/do/${event}`;
};
