import type { Translation } from "../message-id.ts";

export const reports: Translation = {
  "reports.title": "Ataskaitos",
  "reports.question":
    "Kiekviena ataskaita atsako į vieną klausimą pagal nurodytą dieną ir visada lieka savo adresu.",
  "reports.all": "Visos ataskaitos",
  "reports.open": "Atverti: {title}",
  "reports.unknown": "Tokios ataskaitos nėra",
  "reports.unknown.text": "Ataskaitos tokiu pavadinimu nėra.",
  "reports.total": "Iš viso",
  "reports.noFund": "Be fondo",
  "reports.eurIn": "{stage}, EUR",
  "reports.deliveredShare": "Pristatyta",
  "reports.funds.title": "Įsipareigojimai pagal fondą ir būseną",
  "reports.funds.question":
    "Kiek kiekvieno fondo lėšų pažadėta, panaudota pirkimams ir pristatyta?",
  "reports.funds.panel": "Eurai pagal fondą",
  "reports.funds.empty": "Iki {date} niekas nebuvo įsigalioję.",
  "reports.funds.definition":
    "Kas tą dieną buvo įsigalioję: įsipareigojimų dalys tame etape, kuriame jos buvo; atmesti, atsiimti ir atšaukti įsipareigojimai bei atsisakytos dalys neskaičiuojami. „Pasiūlyta“ reiškia paprašyta, bet dar nepažadėta.",
  "reports.totals.title": "Suvestinės pagal datą",
  "reports.totals.question": "Kiek įsipareigota šiemet, karinei paramai ir iš viso?",
  "reports.totals.panel": "Lietuvos įsipareigojimai",
  "reports.totals.definition":
    "Įsipareigota: patvirtinta ar toliau ir neatšaukta, mūsų pačių tvirtos dalys, pagal patvirtinimo įsigaliojimo dieną. „Šiemet“ skaičiuoja datos metų patvirtinimus; karinė parama – rūšis „karinė“ ir „mokymai“; visa parama – visus metus ir rūšis.",
  "reports.totals.csv": "Visa parama: jos įsipareigojimai CSV faile",
  "reports.rows.title": "Ką skaičiuoja skaičius",
  "reports.rows.panel": "Įsipareigojimai",
  "reports.rows.back": "Atgal: {title}",
  "reports.rows.sum":
    "{n, plural, one {# įsipareigojimas sudaro} few {# įsipareigojimai sudaro} many {# įsipareigojimo sudaro} other {# įsipareigojimų sudaro}} {sum} pagal {date}.",
  "reports.rows.empty": "Į šį skaičių niekas neįeina.",
  "reports.rows.donor": "donoras {donor}",
  "reports.rows.year": "patvirtinta {year} m.",
};
