import type { Translation } from "../message-id.ts";

export const deadlines: Translation = {
  "deadlines.column": "Terminas",
  "deadlines.by": "iki {on}",
  "deadlines.overdue": "Praleista",
  "deadlines.reminded": "Priminta {on}",
  "deadlines.escalated": "Perduota pavaduojančiam vaidmeniui „{deputy}“ {on}",
  "deadlines.willEscalate": "Po {on} pereis vaidmeniui „{deputy}“",
  "deadlines.stoodStill":
    "Laikrodis stovėjo {days, plural, one {# darbo dieną} few {# darbo dienas} many {# darbo dienos} other {# darbo dienų}}.",
  "deadlines.standsStill": "Laikrodis stovi nuo {on}.",
  "deadlines.calendar": "Terminai skaičiuojami šalies darbo dienomis ({country}), be švenčių.",
  "deadlines.noCalendar": "Terminai skaičiuojami nuo pirmadienio iki penktadienio.",
  "reason.deadlineNotOver": "Šio žingsnio terminas dar nesibaigė.",
  "deadlines.escalatedOn": "Perduota pavaduotojui {on}",
};
