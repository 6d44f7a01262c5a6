import type { Translation } from "../message-id.ts";

/** The two pages everyone may read, in Lithuanian. */
export const about: Translation = {
  "accessibility.title": "Prieinamumas",
  "accessibility.lead":
    "Tiltas kuriamas taip, kad atitiktų WCAG 2.2 AA lygį abiem apipavidalinimais ir visomis siūlomomis kalbomis.",
  "accessibility.how.title": "Kaip tai padaryta",
  "accessibility.how.keyboard":
    "Viską galima atlikti vien klaviatūra. Spartieji klavišai išvardyti atskirame puslapyje, juos galima išjungti.",
  "accessibility.how.reasons":
    "Prie negalimo veiksmo paprastu tekstu parašyta, kodėl jis negalimas, kas ir kur gali padėti. Niekas neslepiama užuominose.",
  "accessibility.how.state":
    "Būsena visada rodoma forma, žodžiu ir spalva. Atspausdinta – forma ir žodžiu.",
  "accessibility.how.charts": "Kiekvieno brėžinio faktai pateikti ir sąrašu arba lentele.",
  "accessibility.how.zoom":
    "Puslapiai prisitaiko prie 320 taškų pločio ir 200 % mastelio. Į šoną slenka tik plačios lentelės.",
  "accessibility.how.motion": "Niekas nejuda, jei sistemoje pasirinkta mažiau judesio.",
  "accessibility.report.title": "Kas nors neveikia?",
  "accessibility.report.text":
    "Parašykite savo įstaigos Tilto administratoriui, ką darėte ir kokia pagalbine technologija. Kliūtis laikoma gedimu.",
  "keys.title": "Spartieji klavišai",
  "keys.lead":
    "Raidės veikia tik tada, kai pažymėta lentelė ar jos dalis. Svarbi klavišo vieta, todėl lietuviškame ir ukrainietiškame išdėstymuose jos tos pačios.",
  "keys.letters": "Naudoti vienos raidės klavišus",
  "keys.letters.hint": "Įsimenama šioje naršyklėje. Rodyklės ir „Enter“ veikia visada.",
  "keys.everywhere": "Visur",
  "keys.table": "Lentelėje",
  "keys.slider": "Laiko juostoje",
  "keys.key": "Klavišas",
  "keys.effect": "Ką daro",
  "keys.help": "Šis puslapis",
  "keys.region": "Kita sritis, ankstesnė sritis",
  "keys.submit": "Pagrindinis formos veiksmas",
  "keys.row": "Kita eilutė, ankstesnė eilutė",
  "keys.firstLast": "Pirma eilutė, paskutinė eilutė",
  "keys.open": "Atverti",
  "keys.event": "Vienu įvykiu atgal, vienu įvykiu pirmyn",
  "keys.eventDay": "Viena diena atgal, viena diena pirmyn",
  "keys.eventEnds": "Pirmas įvykis, dabar",
};
