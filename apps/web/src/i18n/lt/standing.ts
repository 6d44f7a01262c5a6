import type { Translation } from "../message-id.ts";

/** How the ledger stands, in Lithuanian. */
export const standing: Translation = {
  "standing.title": "Registro būklė",
  "standing.signed":
    "Pasirašyta: {size, plural, one {# įrašas} few {# įrašai} many {# įrašo} other {# įrašų}}, {ago}. Pasirašymo programa klaidų nerado.",
  "standing.unsigned":
    "Registras dar nepasirašytas. Pirmasis kontrolinis taškas atsiras po pirmųjų įrašų.",
  "standing.alarm": "PAVOJUS: registras nepasirašomas",
  "standing.alarm.since": "Nustatė šį puslapį rodantis serveris {when}.",
  "standing.alarm.do": "Ką turi padaryti administratorius",
  "standing.entries": "Įrašų kontroliniame taške",
  "standing.root": "Šaknis",
  "standing.at": "Pasirašyta",
  "standing.key": "Raktas",
  "standing.witnesses": "Liudytojai",
  "standing.nobody": "Šio registro nestebi nė vienas liudytojas.",
  "standing.nobody.why":
    "Be liudytojo niekas iš šalies neparodo, ar visiems rodoma ta pati istorija. Auditorius paleidžia „tiltas witness“, o administratorius nurodo jo raktą nustatyme TILTAS_WITNESS_KEYS.",
  "standing.cosigned":
    "{name} patvirtino savo parašu {ago}: {size, plural, one {# įrašas} few {# įrašai} many {# įrašo} other {# įrašų}}.",
  "standing.silent": "{name} dar nieko nepatvirtino.",
  "standing.fault.keyUnusable": "Pasirašymo rakto negalima naudoti.",
  "standing.fault.stateMissing": "Duomenų aplanke nebėra to, kas pasirašyta paskutinį kartą.",
  "standing.fault.stateUnreadable":
    "Rinkmena, kurioje saugoma, kas pasirašyta paskutinį kartą, nėra šio registro raktu pasirašytas kontrolinis taškas.",
  "standing.fault.treeTruncated": "Trūksta įrašų, ant kurių buvo pastatytas medis.",
  "standing.fault.treeSmaller":
    "Registre mažiau įrašų, negu buvo pasirašyta: įrašų trūksta arba atkurta senesnė atsarginė kopija.",
  "standing.fault.treeAltered": "Saugomi ne tie įrašai, kurie buvo pasirašyti.",
  "standing.fault.treeInconsistent": "Dabartinis registras neišaugo iš to, kuris buvo pasirašytas.",
  "standing.fault.anotherKey": "Naujausias kontrolinis taškas pasirašytas ne šio serverio raktu.",
  "standing.fault.checkpointAltered":
    "Saugomas kontrolinis taškas nėra tas, kuris buvo pasirašytas.",
  "standing.fault.roundFailed": "Pasirašymo programa negalėjo atlikti darbo.",
  "standing.remedy.keyUnusable":
    "Iš saugios kopijos grąžinkite rinkmeną „ledger-key“, kurią galėtų skaityti tik serveris, arba nustatykite TILTAS_LEDGER_KEY.",
  "standing.remedy.stateMissing":
    "Išsiaiškinkite, kas pašalino rinkmeną „ledger-signed“. Į jos vietą įdėkite naujausią liudytojo turimą kontrolinį tašką.",
  "standing.remedy.stateUnreadable":
    "Išsiaiškinkite, kas perrašė rinkmeną „ledger-signed“. Į jos vietą įdėkite naujausią liudytojo turimą kontrolinį tašką.",
  "standing.remedy.history":
    "Sustabdykite rašymą, palikite duomenų bazę tokią, kokia yra, auditoriams ir paleiskite „tiltas verify“: jis nurodys srautą ir versiją. Atkurkite naujausią atsarginę kopiją, kurioje yra viskas, kas pasirašyta.",
  "standing.remedy.anotherKey":
    "Visiems serveriams duokite tą patį raktą. Jei rakto niekas nekeitė, laikykite saugomus kontrolinius taškus suklastotais ir praneškite auditoriams.",
  "standing.remedy.checkpointAltered":
    "Išsiaiškinkite, kas rašė į kontrolinių taškų lentelę, ir paleiskite „tiltas verify“. Liudytojas turi tai, kas buvo pasirašyta.",
  "standing.remedy.roundFailed":
    "Perskaitykite serverio žurnalą: dažniausiai neatsako duomenų bazė. Programa bandys iš naujo pati.",
};
