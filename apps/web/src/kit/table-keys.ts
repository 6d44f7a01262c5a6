import type { KeyboardEvent } from "react";
import { letterKeysAreOn } from "../preferences/letter-keys.ts";
import { findRowMove, isTypingTarget, rowAfter, type RowMove } from "./row-keys.ts";
import { findSelectMove, type RowSelection, type SelectMove } from "./row-selection.ts";

interface Walk<Row> {
  readonly rows: readonly Row[];
  readonly selection: RowSelection<Row> | undefined;
}

interface Stand {
  readonly links: readonly HTMLElement[];
  /** Index of the row with the focus, -1 for none. */
  readonly at: number;
}

const standOf = (event: KeyboardEvent<HTMLElement>): Stand => {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("tbody [data-row-link]")];
  const row = event.target instanceof Element ? event.target.closest("tr") : null;
  return { links, at: links.findIndex((link) => link.closest("tr") === row) };
};

const moveTo = ({ links, at }: Stand, move: RowMove): number => {
  const to = rowAfter(move, at, links.length);
  links[to]?.focus();
  return to;
};

const select = <Row>(
  move: SelectMove,
  stand: Stand,
  rows: readonly Row[],
  selection: RowSelection<Row>,
): void => {
  const current = rows[stand.at];
  switch (move) {
    case "toggle":
      if (current !== undefined) selection.onChange([current], !selection.isSelected(current));
      return;
    case "extendNext":
    case "extendPrevious": {
      const to = rows[moveTo(stand, move === "extendNext" ? "next" : "previous")];
      selection.onChange(
        [current, to].filter((row) => row !== undefined),
        true,
      );
      return;
    }
    case "page":
      selection.onChange(rows, true);
      return;
    case "actions":
      selection.onActions();
      return;
    default:
      return move satisfies never;
  }
};

// A box takes the space bar by itself, and a button in a cell its own keys.
const isOwnKey = (event: KeyboardEvent<HTMLElement>, move: SelectMove): boolean =>
  move === "toggle" &&
  event.target instanceof HTMLElement &&
  event.target.closest("input, button, summary") !== null;

/** Walks the rows of a table with ↑ ↓ Home End, J and K; with a selection Space, Shift+↑↓, Ctrl+A and A too. */
export function onTableKey<Row>(
  event: KeyboardEvent<HTMLElement>,
  { rows, selection }: Walk<Row>,
): void {
  const stand = standOf(event);
  if (isTypingTarget(event.target) || stand.links.length === 0) return;
  const lettersAreOn = letterKeysAreOn();
  const move = findRowMove(event, lettersAreOn);
  if (move !== undefined) {
    event.preventDefault();
    moveTo(stand, move);
    return;
  }
  const selectMove = selection && findSelectMove(event, lettersAreOn);
  if (selection === undefined || selectMove === undefined || isOwnKey(event, selectMove)) return;
  event.preventDefault();
  select(selectMove, stand, rows, selection);
}
