import type { CommitmentState, IsoDate } from "@tiltas/domain";
import type { AuditedEntry } from "./audited.entry.ts";

export type PathMove = {
  readonly from: CommitmentState;
  readonly to: CommitmentState;
  readonly event: string;
  /** When the first state was entered, and when the second. */
  readonly enteredOn: IsoDate;
  readonly on: IsoDate;
};

/** The way one commitment really took through the machine. */
export type Path = {
  readonly states: readonly CommitmentState[];
  readonly moves: readonly PathMove[];
  readonly current: CommitmentState;
  readonly beganOn: IsoDate;
  /** Since when it stands where it stands. */
  readonly enteredOn: IsoDate;
};

/** The states as one word for addresses and lists: `draft-underReview-rejected`. */
export const pathKey = (states: readonly CommitmentState[]): string => states.join("-");

/**
 * Reads a path from what the entries themselves say of `from` and `to`; an entry that says neither, or stays in its
 * state, is no move. Undefined for a history that never says where it stands.
 */
export const pathOf = (entries: readonly AuditedEntry[]): Path | undefined => {
  const moves: PathMove[] = [];
  let place: { readonly state: CommitmentState; readonly since: IsoDate } | undefined;
  const states: CommitmentState[] = [];
  let beganOn: IsoDate | undefined;
  for (const { to, action, effectiveOn } of entries) {
    if (to === undefined || to.state === place?.state) continue;
    if (place !== undefined)
      moves.push({
        from: place.state,
        to: to.state,
        event: action,
        enteredOn: place.since,
        on: effectiveOn,
      });
    place = { state: to.state, since: effectiveOn };
    beganOn ??= effectiveOn;
    states.push(to.state);
  }
  if (place === undefined || beganOn === undefined) return undefined;
  return { states, moves, current: place.state, beganOn, enteredOn: place.since };
};

/** Whether a path is a variant (its key), or took a move at least once. */
export type PathChoice =
  | { readonly variant: string }
  | { readonly from: CommitmentState; readonly to: CommitmentState; readonly event?: string };

export const isChosen = (path: Path, choice: PathChoice): boolean =>
  "variant" in choice
    ? pathKey(path.states) === choice.variant
    : path.moves.some(
        ({ from, to, event }) =>
          from === choice.from &&
          to === choice.to &&
          (choice.event === undefined || choice.event === event),
      );
