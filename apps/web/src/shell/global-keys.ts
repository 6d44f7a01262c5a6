import type { KeyStroke } from "../kit/row-keys.ts";

export type GlobalKey = "help" | "nextRegion" | "previousRegion";

/** What a key means on every page, by its place on the keyboard; undefined for all others. */
export function findGlobalKey(stroke: KeyStroke): GlobalKey | undefined {
  if (stroke.altKey) return undefined;
  const commands = stroke.ctrlKey || stroke.metaKey;
  if (stroke.code === "Slash" && commands && !stroke.shiftKey) return "help";
  if (stroke.code === "F6" && !commands) return stroke.shiftKey ? "previousRegion" : "nextRegion";
  return undefined;
}
