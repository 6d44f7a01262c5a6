import type { Translation } from "../message-id.ts";

/** Changes of the registers: what their forms, checks and receipts share. */
export const registers: Translation = {
  "register.check": "Patikrinti",
  "register.edit": "Keisti",
  "register.another": "Kitas pakeitimas",
  "register.receipt": "Įrašyta: {stream}, versija {version}; įrašo maiša {hash}.",
  "register.problem.codeTaken": "Šis kodas jau užimtas",
  "register.problem.year": "Metai nuo 1990 iki 2199",
  "frameworks.title": "Programos",
  "frameworks.empty": "Dar neatverta nė viena programa.",
  "frameworks.kind": "Rūšis",
  "frameworkKind.coalition": "Koalicija",
  "frameworkKind.initiative": "Iniciatyva",
  "frameworkKind.agreement": "Susitarimas",
  "frameworkKind.body": "Institucija",
  "frameworks.leads": "Vadovauja",
  "frameworks.members": "Narės",
  "frameworks.countries.hint":
    "Dviejų raidžių šalių kodai, atskirti kableliais, pavyzdžiui, LT, IS.",
  "frameworks.milestones": "Gairės",
  "frameworks.milestones.hint":
    "Po vieną eilutėje, su diena priekyje, jei ji žinoma: 2027-06-30 Antras pristatymas",
  "frameworks.earmarkCeiling": "Tikslinių lėšų lubos",
  "frameworks.open": "Atverti programą",
  "frameworks.code.hint":
    "Didžiosios raidės, skaitmenys ir brūkšneliai, pavyzdžiui, DEMINING. Kodas nekeičiamas.",
  "frameworks.open.effect":
    "Nuo įrašymo akimirkos pagal šią programą galima prisiimti įsipareigojimus. Vėliau jos pakeisti negalima.",
  "frameworks.open.confirm": "Atverti programą",
  "frameworks.open.done": "Programa atverta: {code}.",
  "remedy.giveAHigherCeiling": "Nurodykite didesnes lubas.",
  "remedy.chooseKnownPerson": "Pasirinkite asmenį iš sąrašo.",
  "remedy.chooseKnownDelegation": "Pasirinkite įgaliojimą iš sąrašo.",
  "remedy.delegateABusinessRole": "Skolinkite dalykinį vaidmenį.",
  "remedy.delegateARoleYouHold": "Skolinkite vaidmenį, kurį turite.",
  "remedy.onlyTheDelegatorCan": "Kreipkitės į asmenį, kuris vaidmenį paskolino.",
  "remedy.giveTheNextNumber": "Nurodykite kitą eilės numerį.",
};
