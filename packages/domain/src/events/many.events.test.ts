import { expect, test } from "vitest";
import { streamEvents } from "./events.ts";
import {
  isManyEvent,
  manyEventNames,
  manyEvents,
  parseSharedPayload,
  payloadForOne,
} from "./many.events.ts";

/** The least a person could share: a text wherever one is asked for. */
const leastShared = (event: (typeof manyEventNames)[number]) =>
  Object.fromEntries(Object.keys(manyEvents[event].shared.shape).map((key) => [key, "Agreed."]));

test("what many share and the part of each make a payload of the event itself", () => {
  expect(manyEventNames.length).toBeGreaterThan(10);
  for (const event of manyEventNames) {
    const shared = parseSharedPayload(event, leastShared(event));
    const payload = payloadForOne(event, shared, "P1");
    expect(streamEvents[event].safeParse(payload).success, event).toBe(true);
  }
});

test("a part is named exactly where the event is aimed at one", () => {
  for (const event of manyEventNames) {
    const aimed = Object.keys(streamEvents[event].shape).filter((key) =>
      ["stepId", "shareId"].includes(key),
    );
    expect(aimed, event).toEqual(
      manyEvents[event].aimedBy === undefined ? [] : [manyEvents[event].aimedBy],
    );
  }
});

test("nobody slips a part of their own into what all share", () => {
  expect(() => parseSharedPayload("approval.grant", { stepId: "legal" })).toThrow("stepId");
  expect(() => parseSharedPayload("commitment.suspend", {})).toThrow("reason");
  expect(() => parseSharedPayload("commitment.suspend", { reason: " " })).toThrow("reason");
});

test("an event that needs figures of its own is none for many, nor is an inherited key", () => {
  for (const name of ["procurement.award", "consignment.receive", "commitment.propose", "toString"])
    expect(isManyEvent(name)).toBe(false);
});
