/** What of a keyboard event decides; `code` is the key's place, the same on every layout. */
export interface KeyStroke {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type RowMove = "next" | "previous" | "first" | "last";

const arrows: ReadonlyMap<string, RowMove> = new Map([
  ["ArrowDown", "next"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
]);

const letters: ReadonlyMap<string, RowMove> = new Map([
  ["KeyJ", "next"],
  ["KeyK", "previous"],
]);

/** The move a key asks for in a table that has the focus; undefined for every other key. */
export function findRowMove(stroke: KeyStroke, lettersAreOn: boolean): RowMove | undefined {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.shiftKey) return undefined;
  return arrows.get(stroke.code) ?? (lettersAreOn ? letters.get(stroke.code) : undefined);
}

/** Index of the row a move leads to; the ends hold. `from` is -1 when no row has the focus. */
export function rowAfter(move: RowMove, from: number, count: number): number {
  switch (move) {
    case "next":
      return Math.min(from + 1, count - 1);
    case "previous":
      return Math.max(from - 1, 0);
    case "first":
      return 0;
    case "last":
      return count - 1;
    default:
      return move satisfies never;
  }
}

/** Keys typed into a field are text, not shortcuts. */
export function isTypingTarget(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]") !== null
  );
}
