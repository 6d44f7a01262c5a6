export const deadlines = {
  "deadlines.column": "Due",
  "deadlines.by": "by {on}",
  "deadlines.overdue": "Overdue",
  "deadlines.reminded": "Reminded on {on}",
  "deadlines.escalated": "Escalated to {deputy} on {on}",
  "deadlines.willEscalate": "Escalates to {deputy} after {on}",
  "deadlines.stoodStill":
    "The clock stood still for {days, plural, one {# working day} other {# working days}}.",
  "deadlines.standsStill": "The clock stands still since {on}.",
  "deadlines.calendar": "Deadlines count working days of {country}; public holidays are left out.",
  "deadlines.noCalendar": "Deadlines count Monday to Friday.",
  "reason.deadlineNotOver": "The deadline of this step is not over.",
  "deadlines.escalatedOn": "Escalated to the deputy on {on}",
} as const;
