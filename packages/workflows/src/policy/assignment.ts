/** A step to be decided: how many people, of whom, and the steps whose deciders it excludes. */
export type Seat = {
  readonly stepId: string;
  readonly quorum: number;
  readonly candidates: readonly string[];
  readonly apartFrom: readonly string[];
};

const mostTries = 50_000;

const rivalsOf = (seat: Seat, seats: readonly Seat[]): readonly Seat[] =>
  seats.filter(
    (rival) =>
      rival !== seat &&
      (seat.apartFrom.includes(rival.stepId) || rival.apartFrom.includes(seat.stepId)),
  );

/** Leaves out, until none is left to leave out, every seat that can be filled whatever its rivals take. */
const contested = (seats: readonly Seat[]): readonly Seat[] => {
  const left = seats.filter((seat) => {
    const taken = rivalsOf(seat, seats).reduce((sum, { quorum }) => sum + quorum, 0);
    return seat.candidates.length < seat.quorum + taken;
  });
  return left.length === seats.length ? left : contested(left);
};

/**
 * Whether people can be found for all seats, nobody twice in one seat nor in two that must be apart. Exact; undefined
 * when the search would take too long.
 */
export const findIsFillable = (seats: readonly Seat[]): boolean | undefined => {
  const hard = contested(seats).toSorted((a, b) => a.candidates.length - b.candidates.length);
  const taken = new Map<string, readonly string[]>();
  let tries = 0;
  const fill = (at: number): boolean => {
    const seat = hard[at];
    if (seat === undefined) return true;
    const out = new Set(rivalsOf(seat, hard).flatMap(({ stepId }) => taken.get(stepId) ?? []));
    const free = seat.candidates.filter((person) => !out.has(person));
    const choose = (chosen: readonly string[], from: number): boolean => {
      tries += 1;
      if (tries > mostTries) return false;
      if (chosen.length === seat.quorum) {
        taken.set(seat.stepId, chosen);
        const done = fill(at + 1);
        taken.delete(seat.stepId);
        return done;
      }
      return free.some((person, index) => index >= from && choose([...chosen, person], index + 1));
    };
    return choose([], 0);
  };
  const isFilled = fill(0);
  return !isFilled && tries > mostTries ? undefined : isFilled;
};
