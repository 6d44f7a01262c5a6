import type { Translation } from "../message-id.ts";

/** The pipeline, in Lithuanian. */
export const pipeline: Translation = {
  "pipeline.title": "Eiga",
  "pipeline.stages": "Kiek yra kiekviename etape?",
  "pipeline.by": "Skirstymas",
  "pipeline.by.framework": "Programa",
  "pipeline.by.fund": "Fondas",
  "pipeline.by.kind": "Rūšis",
  "pipeline.by.donor": "Donoras",
  "pipeline.breakdown": "EUR kiekviename etape; skirstymas: {by}",
  "pipeline.breakdown.empty": "Įsipareigojimų dar nėra.",
  "pipeline.none": "Nėra",
  "pipeline.sum": "Iš viso",
  "pipeline.cell": "{amount} ({n})",
  "pipeline.age":
    "seniausiam {n, plural, one {# diena} few {# dienos} many {# dienos} other {# dienų}}",
  "pipeline.totals": "Kiek įsipareigota?",
  "pipeline.totals.definition":
    "Patvirtinta ar toliau ir neatšaukta, pagal patvirtinimo įsigaliojimo dieną; mūsų pačių tvirtos dalys. Karinei paramai priskiriamos karinė ir mokymų rūšys.",
  "pipeline.totals.asAt": "Kurios dienos",
  "pipeline.totals.show": "Rodyti",
  "pipeline.totals.thisYear": "Šiais metais",
  "pipeline.totals.military": "Karinė parama iki šiol",
  "pipeline.totals.all": "Visa parama iki šiol",
  "pipeline.totals.stamp": "{date} duomenys, kaip žinoma pagal registro {leaf} lapą.",
  "pipeline.totals.link": "Nuolatinė nuoroda į šiuos skaičius",
  "pipeline.origin": "Šaltinis",
};
