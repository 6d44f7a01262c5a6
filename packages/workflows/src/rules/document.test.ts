import { parseInstant, parseIsoDate, type IsoDate } from "@tiltas/domain";
import { seededUuid } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import {
  anEvent,
  aSubmitted,
  castDirectory,
  personWith,
  play,
  routeClasses,
} from "../testing/index.ts";
import { decide } from "../commitment/decide.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { explain } from "../explain/explain.ts";
import { shortestWay } from "../explain/shortest-way.ts";

const resolution = (validUntil: string | undefined, number = 1) => ({
  document: {
    documentId: seededUuid(700, number),
    kind: "governmentResolution",
    title: "Resolution",
    fileName: "resolution.pdf",
    mediaType: "application/pdf",
    size: 1,
    sha256: "0".repeat(64),
    ...(validUntil === undefined ? {} : { validUntil }),
  },
});

const withDocument = (validUntil: string | undefined): CommitmentSnapshot =>
  play(aSubmitted(routeClasses.stock), "document.attach", "proposer", resolution(validUntil));

const grantOn = (snapshot: CommitmentSnapshot, day: IsoDate) => {
  const event = {
    ...anEvent("approval.grant", "logisticsReviewer", { stepId: "logistics" }),
    at: parseInstant(`${day}T08:00:00.000Z`),
    recordedOn: day,
    effectiveOn: day,
  };
  const outcome = decide(snapshot, event, castDirectory);
  return outcome.ok ? [] : outcome.reasons;
};

const lastDay = parseIsoDate("2026-11-10");
const dayAfter = parseIsoDate("2026-11-11");
const expiring = withDocument(lastDay);

test("a document counts on its last day and is as good as missing the day after", () => {
  expect(grantOn(expiring, lastDay)).toEqual([]);
  expect(grantOn(expiring, dayAfter)).toMatchObject([
    {
      id: "documentExpired",
      facts: { documents: "governmentResolution", validUntil: lastDay },
      remedy: "attachDocument",
      who: { roles: ["logisticsReviewer", "proposer"] },
    },
  ]);
  expect(grantOn(withDocument(undefined), dayAfter)).toEqual([]);
});

test("a newer document of the kind clears it, a retired one does not", () => {
  const renewed = play(expiring, "document.attach", "proposer", resolution("2027-01-01", 2));
  expect(grantOn(renewed, dayAfter)).toEqual([]);
  const retired = play(renewed, "document.retire", "proposer", {
    documentId: seededUuid(700, 2),
    reason: "Void.",
  });
  expect(grantOn(retired, dayAfter).map(({ id }) => id)).toEqual(["documentExpired"]);
});

test("the screen says the same on the day it is asked, and without a day keeps to what is recorded", () => {
  const asker = { person: personWith("logisticsReviewer"), roles: ["logisticsReviewer"] } as const;
  const shown = (on?: IsoDate) =>
    explain(expiring, asker, castDirectory, on)
      .find(({ event, target }) => event === "approval.grant" && target?.id === "logistics")
      ?.reasons.map(({ id }) => id);
  expect(shown(dayAfter)).toEqual(["documentExpired"]);
  expect(shown(lastDay)).toEqual([]);
  expect(shown()).toEqual([]);
});

test("on the shortest way an expired document is attached anew", () => {
  const expired = withDocument("2026-11-01");
  const way = shortestWay(expired, undefined, castDirectory).map(({ event }) => event);
  expect(way).toContain("document.attach");
});
