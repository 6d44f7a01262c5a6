import type { Translation } from "../message-id.ts";

export const deadlines: Translation = {
  "deadlines.column": "Строк",
  "deadlines.by": "до {on}",
  "deadlines.overdue": "Прострочено",
  "deadlines.reminded": "Нагадано {on}",
  "deadlines.escalated": "Передано заступникові ({deputy}) {on}",
  "deadlines.willEscalate": "Після {on} перейде до ролі: {deputy}",
  "deadlines.stoodStill":
    "Годинник стояв {days, plural, one {# робочий день} few {# робочі дні} many {# робочих днів} other {# робочого дня}}.",
  "deadlines.standsStill": "Годинник стоїть від {on}.",
  "deadlines.calendar": "Строки рахуються в робочих днях країни ({country}), без свят.",
  "deadlines.noCalendar": "Строки рахуються від понеділка до п’ятниці.",
  "reason.deadlineNotOver": "Строк цього кроку ще не минув.",
  "deadlines.escalatedOn": "Передано заступникові {on}",
};
