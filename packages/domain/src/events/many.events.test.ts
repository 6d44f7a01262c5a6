import { expect, test } from "vitest";
import { streamEvents } from "./events.ts";
import {
  isManyEvent,
  manyEventNames,
  manyEvents,
  parseSharedPayload,
  payloadForOne,
  sharedFields,
} from "./many.events.ts";

/** A text wherever one is asked for. */
const leastShared = (event: (typeof manyEventNames)[number]) =>
  Object.fromEntries(sharedFields(event).map(({ name }) => [name, "Agreed."]));

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

test("a comment on approvals may be left out, the reason of a suspension may not", () => {
  expect(sharedFields("approval.grant")).toEqual([{ name: "comment", isOptional: true }]);
  expect(sharedFields("commitment.suspend")).toEqual([{ name: "reason", isOptional: false }]);
  expect(sharedFields("commitment.submit")).toEqual([]);
});
