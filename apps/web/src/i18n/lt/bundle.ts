export const bundle = {
  "bundle.title": "Patikrinti įrodymų rinkinį",
  "bundle.choose": "Kurį rinkinį ir kokiu raktu tikrinti",
  "bundle.choose.about":
    "Failas skaitomas tik šioje naršyklėje ir niekur nesiunčiamas. Viskas perskaičiuojama iš jo baitų, o kiekvienas srautas iš naujo vykdomas pagal tuo metu galiojusį automatą ir tvarką.",
  "bundle.file": "Įrodymų rinkinys",
  "bundle.file.hint": "Bet kokio dydžio ZIP failas.",
  "bundle.file.missing": "Pasirinkite rinkinio failą.",
  "bundle.key": "Viešasis registro raktas",
  "bundle.key.hint":
    "Vienas žodis, pvz., ledger.example+1a2b3c4d+…; jis turi būti gautas kitu keliu nei rinkinys.",
  "bundle.key.wrong": "Nurodykite viešąjį raktą vienu žodžiu.",
  "bundle.key.ask": "Paklausti rakto šio serverio",
  "bundle.key.told":
    "Tokį raktą nurodė serveris. Tai pasakyta, bet neįrodyta: palyginkite su raktu, gautu kitu keliu.",
  "bundle.key.onlyTold":
    "Raktas gautas iš šio serverio. Kas valdo serverį, galėjo kitu raktu pasirašyti kitą istoriją: palyginkite raktą su gautu kitu keliu.",
  "bundle.key.notTold":
    "Serveris dabar nepateikia rakto. Bandykite dar kartą arba įveskite jį patys.",
  "bundle.witnesses": "Viešieji liudytojų raktai",
  "bundle.witnesses.hint":
    "Po vieną eilutėje. Jų parašai rodo, kad ir kiti matė tą pačią istoriją.",
  "bundle.witnesses.wrong": "Nurodykite kiekvieno liudytojo viešąjį raktą vienu žodžiu.",
  "bundle.verify": "Tikrinti",
  "bundle.whole.about":
    "Arba patikrinkite viską, ką turi šis serveris: visi įrašai parsiunčiami ir tikrinami čia, nieko išsaugoti nereikia. Jei raktas aukščiau nenurodytas, jo klausiama serverio.",
  "bundle.whole.verify": "Patikrinti visą registrą",
  "bundle.whole.fetching": "Parsiunčiamas visas registras",
  "bundle.whole.progress":
    "{entries} iš {of, plural, one {# įrašo} few {# įrašų} many {# įrašo} other {# įrašų}}",
  "bundle.whole.stopped": "Sustabdyta, kol dar negautas visas registras: nieko neįrodyta.",
  "bundle.whole.notFetched": "Registro parsiųsti nepavyko, todėl nieko neįrodyta.",
  "bundle.none": "Dar nepatikrintas nė vienas rinkinys.",
  "bundle.running": "Tikrinamas {file}",
  "bundle.progress": "{percent} baitų",
  "bundle.stop": "Sustabdyti",
  "bundle.stopped": "Sustabdyta nebaigus: apie {file} nieko neįrodyta.",
  "bundle.notABundle": "{file} nėra įrodymų rinkinys.",
  "bundle.notABundle.notAnArchive": "Tai ne ZIP archyvas arba jis nukirstas.",
  "bundle.notABundle.manifestMissing": "Jame nėra aprašo.",
  "bundle.notABundle.manifestMalformed": "Jo aprašo neįmanoma perskaityti.",
  "bundle.notABundle.unknownFormat": "Jo formato ši programa nežino.",
  "bundle.failed": "{file} patikrinti nepavyko, todėl apie jį nieko neįrodyta.",
  "bundle.good": "Rinkinyje {file} klaidų nerasta.",
  "bundle.bad":
    "Rinkinyje {file} {n, plural, one {rasta # klaida} few {rastos # klaidos} many {rasta # klaidos} other {rasta # klaidų}}.",
  "bundle.read":
    "Patikrinta: {entries, plural, one {# įrašas} few {# įrašai} many {# įrašo} other {# įrašų}}, {streams, plural, one {# srautas} few {# srautai} many {# srauto} other {# srautų}}; užtruko {seconds} s.",
  "bundle.findings.error":
    "{n, plural, one {# klaida: įrodyta, kad neteisinga} few {# klaidos: įrodyta, kad neteisinga} many {# klaidos: įrodyta, kad neteisinga} other {# klaidų: įrodyta, kad neteisinga}}",
  "bundle.findings.warning":
    "{n, plural, one {# įspėjimas: neįrodyta} few {# įspėjimai: neįrodyta} many {# įspėjimo: neįrodyta} other {# įspėjimų: neįrodyta}}",
  "bundle.findings.leftOut":
    "{n, plural, one {Dar # radinys nerodomas} few {Dar # radiniai nerodomi} many {Dar # radinio nerodoma} other {Dar # radinių nerodoma}}.",
  "bundle.column.where": "Kur",
  "bundle.column.what": "Kas rasta",
  "bundle.column.facts": "Faktai",
  "bundle.place.version": "{stream}, {version} versija",
  "bundle.place.line": "{member}, {line} eilutė",
  "bundle.place.file": "visas failas",
  "bundle.notProved": "Kas neįrodyta",
  "bundle.notProved.entriesTrue": "Kad įrašas buvo teisingas, kai buvo padarytas.",
  "bundle.notProved.keyIsTheLedgers": "Kad raktas tikrai priklauso registrui.",
  "bundle.notProved.noLaterEntries": "Kad rodomi srautai neturi vėlesnių įrašų.",
  "bundle.notProved.sameHistoryForAll":
    "Kad visiems rodyta ta pati istorija: jos nepasirašė nė vienas liudytojas, kurio raktas nurodytas.",
  "bundle.notProved.erasedTexts": "Ką sakė ištrinti tekstai ir kad juos ištrinti reikalavo teisė.",
  "bundle.notProved.keyChangesRecorded":
    "Kad kiekvienas registro rakto keitimas buvo įrašytas: tų įrašų šiame rinkinyje nėra arba jie naujesni už jo kontrolinį tašką.",
  "bundle.notProved.erasuresRecorded":
    "Kad ištrintais pažymėti tekstai ištrinti įrašytu veiksmu: tų įrašų šiame rinkinyje nėra.",
  "bundle.notProved.law": "Kad teisė leido tai, kas įvyko.",
  "bundle.notProved.rolesHeld":
    "Kad veikėjas tikrai turėjo įraše nurodytą vaidmenį, jei jo nesuteikia joks įrašas.",
  "bundle.notProved.ceilings":
    "Kad fondai neviršijo ribų: tam reikia visų įrašų ir kiekvieno srauto ištisai.",
  "bundle.foundations": "Kuo remiasi išvada",
  "bundle.origin": "Registras",
  "bundle.scope": "Apimtis",
  "bundle.scope.everything": "viskas",
  "bundle.scope.filter": "įsipareigojimai pagal filtrą: {filter}",
  "bundle.scope.period": "kas keitėsi nuo {from} iki {to}",
  "bundle.madeAt": "Sudarytas",
  "bundle.size": "Lapai po kontroliniu tašku",
  "bundle.root": "Medžio šaknis",
  "bundle.signedBy": "Pasirašyta raktu",
  "bundle.signedBy.none": "jokiu žinomu raktu",
  "bundle.cosignedBy": "Paliudijo",
  "bundle.cosignedBy.none": "nė vienas liudytojas, kurio raktas nurodytas",
  "bundle.checked": "Dar patikrinta",
  "bundle.checked.counts":
    "{replayed, plural, one {# srautas iš naujo įvykdytas} few {# srautai iš naujo įvykdyti} many {# srauto iš naujo įvykdyta} other {# srautų iš naujo įvykdyta}} pagal automatą; {checkpoints, plural, one {# ankstesnis kontrolinis taškas nepakitęs} few {# ankstesni kontroliniai taškai nepakitę} many {# ankstesnio kontrolinio taško nepakitusio} other {# ankstesnių kontrolinių taškų nepakitusių}}; {texts, plural, one {# užantspauduotas tekstas} few {# užantspauduoti tekstai} many {# užantspauduoto teksto} other {# užantspauduotų tekstų}}, ištrinta – {erased}.",
} as const;
