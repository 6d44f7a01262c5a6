import type { CommitmentContent, EventName } from "@tiltas/domain";
import { samplePolicy } from "@tiltas/domain";
import type { CommitmentSnapshot } from "@tiltas/workflows";
import {
  type Attempt,
  everyMove,
  forwardMoves,
  ofLooseQuantity,
  ofTwoLines,
  routeClasses,
  withGap,
} from "@tiltas/workflows/testing";
import type { Choice } from "./choice.ts";

// Ends come late and seldom, so that lives are long enough to go wrong.
const ends: readonly EventName[] = ["commitment.withdraw", "commitment.cancel", "approval.decline"];

const contents: readonly CommitmentContent[] = [
  ...Object.values(routeClasses),
  withGap,
  ofTwoLines,
  ofLooseQuantity,
];

/** A content whose own shares lie on the funds given. */
export const someContent = (choice: Choice, funds: readonly string[]): CommitmentContent => {
  const content = choice.of(contents);
  const shares = content.shares.map((share) =>
    share.fundCode === undefined ? share : { ...share, fundCode: choice.of(funds) },
  );
  return { ...content, shares };
};

const forward = (snapshot: CommitmentSnapshot): readonly Attempt[] => {
  const groups = forwardMoves(snapshot, samplePolicy).filter((group) => group.length > 0);
  return groups.flat().map(({ event, payload }) => ({ type: event, payload }));
};

/** One attempt of a kind that is as likely as any other kind, whatever the number of its payloads. */
const anything = (
  choice: Choice,
  snapshot: CommitmentSnapshot,
  funds: readonly string[],
): Attempt => {
  const revised = [snapshot.context.content, someContent(choice, funds)];
  const moves = everyMove(snapshot, { contents: revised, mostOnTheWay: 3 });
  const byType = Map.groupBy(moves, ({ type }) => type);
  for (const type of [...ends, "commitment.propose", "commitment.import"] as const)
    if (!ends.includes(type) || !choice.oneIn(8)) byType.delete(type);
  return choice.of(choice.of([...byType.values()]));
};

/** What somebody might try next: mostly what leads on, else anything at all. */
export const someAttempt = (
  choice: Choice,
  snapshot: CommitmentSnapshot,
  funds: readonly string[],
): Attempt => {
  const onward = forward(snapshot);
  return onward.length > 0 && !choice.oneIn(3)
    ? choice.of(onward)
    : anything(choice, snapshot, funds);
};
