/** The two pages everyone may read: accessibility, and keys. */
export const about = {
  "accessibility.title": "Accessibility",
  "accessibility.lead":
    "Tiltas is built to meet WCAG 2.2 at level AA, in both themes and every language it offers.",
  "accessibility.how.title": "How it is built",
  "accessibility.how.keyboard":
    "Everything works with the keyboard alone. The shortcuts are listed on their own page and can be switched off.",
  "accessibility.how.reasons":
    "An action that is not available says why in plain text, who can clear it, and where. Nothing is hidden in a tooltip.",
  "accessibility.how.state":
    "A state is always a shape, a word and a colour. Printed, it is a shape and a word.",
  "accessibility.how.charts": "Every drawing has the same facts as a list or a table.",
  "accessibility.how.zoom":
    "Pages reflow at 320 pixels and at 200 % zoom. Only wide tables scroll sideways.",
  "accessibility.how.motion": "Nothing moves if your system asks for reduced motion.",
  "accessibility.report.title": "Something does not work for you?",
  "accessibility.report.text":
    "Tell the administrator of your installation what you were doing and with which assistive technology. A barrier counts as a fault.",

  "keys.title": "Keyboard shortcuts",
  "keys.lead":
    "Letters work only while a table or a detail has the focus. They follow the position of the key, so they are the same on Lithuanian and Ukrainian layouts.",
  "keys.letters": "Use single-letter shortcuts",
  "keys.letters.hint": "Kept in this browser. Arrow keys and Enter always work.",
  "keys.everywhere": "Everywhere",
  "keys.table": "In a table",
  "keys.slider": "In a time slider",
  "keys.key": "Key",
  "keys.effect": "Effect",
  "keys.help": "This page",
  "keys.region": "Next region, previous region",
  "keys.submit": "Main action of the form",
  "keys.row": "Next row, previous row",
  "keys.firstLast": "First row, last row",
  "keys.open": "Open",
  "keys.event": "One event back, one event forward",
  "keys.eventDay": "One day back, one day forward",
  "keys.eventEnds": "First event, now",
} as const;
