import type { MessageId } from "../../i18n/message-id.ts";

export interface KeyLine {
  /** Keys pressed together, in groups of alternatives. */
  readonly keys: readonly (readonly string[])[];
  readonly effect: MessageId;
}

interface KeyGroup {
  readonly title: MessageId;
  readonly lines: readonly KeyLine[];
}

/** Every shortcut there is; the page shows this list and nothing else. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "keys.everywhere",
    lines: [
      { keys: [["Ctrl", "/"]], effect: "keys.help" },
      { keys: [["F6"], ["Shift", "F6"]], effect: "keys.region" },
      { keys: [["Ctrl", "Enter"]], effect: "keys.submit" },
    ],
  },
  {
    title: "keys.table",
    lines: [
      { keys: [["↓"], ["↑"]], effect: "keys.row" },
      { keys: [["J"], ["K"]], effect: "keys.row" },
      { keys: [["Home"], ["End"]], effect: "keys.firstLast" },
      { keys: [["Enter"]], effect: "keys.open" },
      { keys: [["Space"]], effect: "keys.select" },
      {
        keys: [
          ["Shift", "↓"],
          ["Shift", "↑"],
        ],
        effect: "keys.selectOn",
      },
      { keys: [["Ctrl", "A"]], effect: "keys.selectPage" },
      { keys: [["A"]], effect: "keys.actions" },
    ],
  },
  {
    title: "keys.slider",
    lines: [
      { keys: [["←"], ["→"]], effect: "keys.event" },
      {
        keys: [
          ["Shift", "←"],
          ["Shift", "→"],
        ],
        effect: "keys.eventDay",
      },
      { keys: [["Home"], ["End"]], effect: "keys.eventEnds" },
    ],
  },
];
