import type { Translation } from "../message-id.ts";

/** The portfolio as at a moment, in Lithuanian. */
export const portfolio: Translation = {
  "portfolio.title": "Portfelis pagal datą",
  "portfolio.moment": "Kuris momentas",
  "portfolio.moment.hint":
    "Diena skaičiuoja tai, kas iki jos įsigaliojo. Su laiku – tai, kas iki to momento buvo įrašyta (Vilniaus laiku); su lapu – tai, ką sako pirmieji tiek lapų.",
  "portfolio.day": "Diena",
  "portfolio.time": "Laikas",
  "portfolio.leaf": "Žinomi lapai",
  "portfolio.origin": "Šaltinis",
  "portfolio.origin.own": "Savi įsipareigojimai",
  "portfolio.origin.kiel": "Importuoti iš stebėsenos sąrašo",
  "portfolio.stamp": "Pagal {day}, kaip žinoma iš pirmų {leaf} lapų iš {all}",
  "portfolio.link": "Nuolatinė nuoroda",
  "portfolio.csv": "Atsisiųsti CSV",
  "portfolio.totals": "Sumos pagal etapą, programą, fondą ir rūšį",
  "portfolio.whole": "Visas portfelis",
  "portfolio.empty": "Tuo momentu čia nieko nebuvo.",
  "portfolio.none": "nėra",
  "portfolio.column.stage": "Etapas",
  "portfolio.column.framework": "Programa",
  "portfolio.column.fund": "Fondas",
  "portfolio.column.kind": "Rūšis",
  "portfolio.column.count": "Įsipareigojimai",
  "portfolio.column.counted": "Įskaityta, EUR",
  "portfolio.column.title": "Įsipareigojimas",
  "portfolio.column.state": "Būsena",
  "portfolio.column.entry": "Paskutinis įrašas",
  "portfolio.sum": "Iš viso",
  "portfolio.definition":
    "Įskaitomos visos įsipareigojimų dalys, kurių neatsisakyta, eurais; atmesti, atsiimti ir nutraukti įsipareigojimai neįskaitomi niekur. Kelių dalių įsipareigojimas skaičiuojamas kartą, ten, kur jo pirmoji dalis.",
  "portfolio.rows": "Įsipareigojimai, kokie jie buvo",
  "portfolio.rows.ofCell": "Pasirinktos eilutės įsipareigojimai, kokie jie buvo",
  "portfolio.rows.shown":
    "{n, plural, one {# įsipareigojimas} few {# įsipareigojimai} many {# įsipareigojimo} other {# įsipareigojimų}} šiame puslapyje, vėliausiai pradėti viršuje",
  "portfolio.unlawful": "Jo įrašai iki tol nėra teisėta istorija: patikrinkite",
};
