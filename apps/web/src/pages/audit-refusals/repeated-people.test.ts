import { parseInstant, parseIsoDate, personIdSchema } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import type { RefusalRow } from "./refusal-row.ts";
import { repeatedPeople } from "./repeated-people.tsx";

const refused = (number: number, timesInADay: number): RefusalRow => ({
  leafIndex: number * 100 + timesInADay,
  stream: "refusal/x",
  version: 1,
  reference: null,
  content: {
    action: "commitment.submit",
    actor: {
      type: "person",
      person: personIdSchema.parse(seededUuid(1, number)),
      role: "minister",
    },
    at: parseInstant("2026-11-02T08:00:00.000Z"),
    effectiveOn: parseIsoDate("2026-11-02"),
    reasons: [],
  },
  actorName: `Person ${number}`,
  onBehalfOfName: null,
  hash: "",
  reasons: [],
  timesInADay,
});

test("who was refused often within a day is named once, the most often first", () => {
  const rows = [refused(1, 2), refused(2, 3), refused(2, 4), refused(3, 9), refused(1, 1)];
  expect(repeatedPeople(rows).map(({ name, most }) => [name, most])).toEqual([
    ["Person 3", 9],
    ["Person 2", 4],
  ]);
});
