import { seededRandom } from "@tiltas/domain/testing";
import { expect, test } from "vitest";
import { openSearch, type Seat } from "./assignment.ts";

const findIsFillable = (seats: readonly Seat[]) => openSearch(50_000).findIsFillable(seats);

/** Every choice of `count` people, in order. */
const choices = (people: readonly string[], count: number): readonly (readonly string[])[] =>
  count === 0
    ? [[]]
    : people.flatMap((person, index) =>
        choices(people.slice(index + 1), count - 1).map((rest) => [person, ...rest]),
      );

const areApart = (a: Seat, b: Seat): boolean =>
  a.apartFrom.includes(b.stepId) || b.apartFrom.includes(a.stepId);

/** The same question, asked by trying everything. */
const isFillable = (
  [seat, ...rest]: readonly Seat[],
  filled: readonly (readonly [Seat, readonly string[]])[] = [],
): boolean =>
  seat === undefined ||
  choices(seat.candidates, seat.quorum).some(
    (chosen) =>
      filled.every(
        ([earlier, taken]) =>
          !areApart(seat, earlier) || chosen.every((person) => !taken.includes(person)),
      ) && isFillable(rest, [...filled, [seat, chosen]]),
  );

const randomSeats = (random: () => number): readonly Seat[] => {
  const below = (limit: number): number => Math.floor(random() * limit);
  const names = Array.from({ length: 1 + below(4) }, (_, index) => `S${index}`);
  const people = Array.from({ length: 1 + below(5) }, (_, index) => `P${index}`);
  return names.map((stepId) => ({
    stepId,
    quorum: 1 + below(2),
    candidates: people.filter(() => random() < 0.6),
    apartFrom: names.filter((name) => name !== stepId && random() < 0.5),
  }));
};

test("the search agrees with trying every choice", () => {
  let fillable = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const seats = randomSeats(seededRandom(seed));
    const expected = isFillable(seats);
    expect(findIsFillable(seats), `seed ${seed}`).toBe(expected);
    fillable += expected ? 1 : 0;
  }
  expect(fillable).toBeGreaterThan(100);
  expect(fillable).toBeLessThan(500);
});

test("five hundred people for twenty steps that exclude each other are no search at all", () => {
  const names = Array.from({ length: 20 }, (_, index) => `S${index}`);
  const candidates = Array.from({ length: 500 }, (_, index) => `P${index}`);
  const seats = names.map((stepId) => ({ stepId, quorum: 9, candidates, apartFrom: names }));
  expect(findIsFillable(seats)).toBe(true);
});

test("tries are shared: what one question used up another has no more", () => {
  const apart = ["A", "B", "C"];
  const seats = apart.map((stepId) => ({
    stepId,
    quorum: 1,
    candidates: ["P", "Q"],
    apartFrom: apart,
  }));
  const search = openSearch(12);
  expect(search.findIsFillable(seats)).toBe(false);
  expect(search.findIsFillable(seats)).toBe(undefined);
});

test("a search that would take too long has no answer rather than a wrong one", () => {
  const names = Array.from({ length: 20 }, (_, index) => `S${index}`);
  const candidates = Array.from({ length: 39 }, (_, index) => `P${index}`);
  const seats = names.map((stepId) => ({ stepId, quorum: 2, candidates, apartFrom: names }));
  expect(findIsFillable(seats)).toBe(undefined);
});
