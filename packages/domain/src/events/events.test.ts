import { expect, test } from "vitest";
import { parseInstant, parseIsoDate } from "../calendar.ts";
import { commandIdSchema } from "../branded-id.ts";
import { aContent, refusalsOf, seededUuid } from "../testing/index.ts";
import {
  commandFieldsSchema,
  type EventEnvelope,
  eventNames,
  isEventName,
  parseStreamEvent,
  streamEvents,
  systemEvents,
} from "./events.ts";

const envelope: EventEnvelope = {
  at: parseInstant("2026-11-02T08:00:00.000Z"),
  recordedOn: parseIsoDate("2026-11-02"),
  effectiveOn: parseIsoDate("2026-11-02"),
  actor: { type: "system", job: "import" },
  commandId: commandIdSchema.parse(seededUuid(9, 1)),
  facts: {},
};

test("an event has one name in four places: lower-case thing, dot, verb", () => {
  expect(eventNames.length).toBeGreaterThan(30);
  for (const name of eventNames) expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
  expect(eventNames).toEqual(expect.arrayContaining([...systemEvents]));
});

test("a name inherited from Object is no event", () => {
  expect(isEventName("commitment.propose")).toBe(true);
  for (const name of ["toString", "__proto__", "xstate.init", ""])
    expect(isEventName(name)).toBe(false);
});

test("an event is parsed by the schema of its own name", () => {
  const event = parseStreamEvent("commitment.propose", { content: aContent() }, envelope);
  expect(event.type).toBe("commitment.propose");
  expect(() => parseStreamEvent("approval.grant", { content: aContent() }, envelope)).toThrow(
    "stepId",
  );
});

test("every payload refuses unknown keys", () => {
  for (const name of eventNames)
    expect(streamEvents[name].safeParse({ isAdministrator: true }).success, name).toBe(false);
});

const received = { lineId: "L1", accepted: "1", rejected: "0", missing: "0" };
const receive = (line: object) =>
  refusalsOf(streamEvents["consignment.receive"], {
    consignmentId: seededUuid(1, 1),
    lines: [{ ...received, ...line }],
  });

test("rejected units need a reason, accepted ones none", () => {
  expect(receive({})).toEqual([]);
  expect(receive({ rejected: "1" })).toEqual([
    "lines.0.rejectionReason: is needed when units are rejected",
  ]);
  expect(receive({ rejected: "0.000" })).toEqual([]);
});

test("decisions that stop or step back carry a reason of more than blanks", () => {
  for (const name of ["commitment.withdraw", "commitment.cancel", "commitment.suspend"] as const)
    expect(refusalsOf(streamEvents[name], { reason: "  " })).toEqual(["reason: must not be empty"]);
});

test("a command names the revision its author saw and its own id", () => {
  const fields = { expectedRevision: 1, commandId: seededUuid(9, 1) };
  expect(refusalsOf(commandFieldsSchema, fields)).toEqual([]);
  for (const expectedRevision of [-1, 1.5, 2 ** 53, "1"])
    expect(commandFieldsSchema.safeParse({ ...fields, expectedRevision }).success).toBe(false);
});
