/** A step to be decided: how many people, of whom, and the steps whose deciders it excludes. */
export type Seat = {
  readonly stepId: string;
  readonly quorum: number;
  readonly candidates: readonly string[];
  readonly apartFrom: readonly string[];
};

/** A search for people that may take so many tries in all; with none left it gives no answer. */
export type Search = {
  /**
   * Whether people can be found for all seats, nobody twice in one seat nor in two that must be apart. Exact; undefined
   * when it would take more tries than are left.
   */
  readonly findIsFillable: (seats: readonly Seat[]) => boolean | undefined;
};

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

/** Opens a search; the tries are shared by all that is asked of it. */
export const openSearch = (mostTries: number): Search => {
  let left = mostTries;
  const isFillable = (hard: readonly Seat[]): boolean => {
    const rivals = new Map(hard.map((seat) => [seat, rivalsOf(seat, hard)]));
    const taken = new Map<Seat, readonly string[]>();
    const fill = (at: number): boolean => {
      const seat = hard[at];
      if (seat === undefined) return true;
      const out = new Set((rivals.get(seat) ?? []).flatMap((rival) => taken.get(rival) ?? []));
      const free = seat.candidates.filter((person) => !out.has(person));
      const choose = (chosen: readonly string[], from: number): boolean => {
        if (left <= 0) return false;
        left -= 1;
        if (chosen.length === seat.quorum) {
          taken.set(seat, chosen);
          const done = fill(at + 1);
          taken.delete(seat);
          return done;
        }
        return free.some(
          (person, index) => index >= from && choose([...chosen, person], index + 1),
        );
      };
      return choose([], 0);
    };
    return fill(0);
  };
  return {
    findIsFillable: (seats) => {
      const hard = contested(seats).toSorted((a, b) => a.candidates.length - b.candidates.length);
      const isFilled = isFillable(hard);
      return !isFilled && left <= 0 ? undefined : isFilled;
    },
  };
};
