import type { Translation } from "../message-id.ts";

export const auditReports: Translation = {
  "audit.nav": "Audito puslapiai",
  "report.scope": "Ką tikrinti",
  "report.from": "Įsigaliojo nuo",
  "report.to": "Įsigaliojo iki",
  "report.any": "Nesvarbu",
  "report.framework": "Programa",
  "report.fund": "Fondas",
  "report.kind": "Rūšis",
  "report.person": "Asmuo",
  "report.event": "Įvykis",
  "report.asAt": "Kurios dienos",
  "report.origin": "Šaltinis",
  "report.show": "Rodyti",
  "report.period": "Paskutinė diena negali būti ankstesnė už pirmąją.",
  "report.eur": "EUR",
  "report.csv": "Atsisiųsti CSV",
  "report.link": "Nuolatinė šio atsakymo nuoroda",
  "report.stamp":
    "Galioja {leaf, plural, one {pirmajam # registro įrašui} few {pirmiesiems # registro įrašams} many {pirmiesiems # registro įrašo} other {pirmiesiems # registro įrašų}}.",
  "report.stamp.root": "Medžio šaknis:",
  "report.stamp.noRoot":
    "Medis dar nespėjo tiek išaugti; šaknį bus galima perskaityti po kelių sekundžių.",
  "report.stamp.failed": "Medžio šaknies perskaityti nepavyko.",
  "report.noRight":
    "Šias ataskaitas skaito auditoriai, vadovai ir administratoriai. Vaidmenis suteikia administratorius.",
  "report.unreadable":
    "{n, plural, one {# istorija neperskaitoma ir praleista} few {# istorijos neperskaitomos ir praleistos} many {# istorijos neperskaitoma ir praleista} other {# istorijų neperskaitoma ir praleista}}. Kas joms nutiko, pasakys patikra.",
  "report.rows.page":
    "{n, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}} iš {total}, pagal {leaf} lapą",
  "report.origin.own": "Nuspręsta čia",
  "report.origin.kiel": "Importuota iš Kylio duomenų",

  "separation.title": "Pareigų atskyrimas",
  "separation.question":
    "Kas už ką kuriuo klausimu veikė ir ar kas nors sujungė pareigas, kurios turi būti atskirtos? Sprendžiama tik iš įrašų, o ne iš juos priėmusio automato. Veikimas už kitą skaičiuojamas abiem asmenims.",
  "separation.breaches": "Pažeidimai",
  "separation.summary":
    "{breaches, plural, =0 {0 pažeidimų} one {# pažeidimas} few {# pažeidimai} many {# pažeidimo} other {# pažeidimų}}; {decisions, plural, one {# sprendimas} few {# sprendimai} many {# sprendimo} other {# sprendimų}}; {people, plural, one {# žmogus} few {# žmonės} many {# žmogaus} other {# žmonių}}.",
  "separation.delegated":
    "{n, plural, one {# sprendimas priimtas} few {# sprendimai priimti} many {# sprendimo priimta} other {# sprendimų priimta}} kito asmens vardu; iš viso {commitments, plural, one {# įsipareigojimas} few {# įsipareigojimai} many {# įsipareigojimo} other {# įsipareigojimų}}.",
  "separation.breaches.first": "Rodoma pirmųjų: {n} iš {all}; CSV faile yra visi.",
  "separation.rows": "Kas ką darė",
  "separation.empty": "Dar niekas nieko nesprendė.",
  "separation.filtered": "Šioje apimtyje niekas nieko nesprendė.",
  "separation.page":
    "{n, plural, one {# asmuo prie įsipareigojimo} few {# asmenys prie įsipareigojimų} many {# asmens prie įsipareigojimų} other {# asmenų prie įsipareigojimų}}, pagal {leaf} lapą",
  "separation.none": "nėra",
  "separation.entry": "{event}, lapas {leaf}",
  "separation.column.rule": "Pažeista taisyklė",
  "separation.column.person": "Asmuo",
  "separation.column.commitment": "Įsipareigojimas",
  "separation.column.act": "Veiksmas",
  "separation.column.earlier": "Su kuo nesuderinama",
  "separation.column.acts": "Pareigos ir kieno vardu",
  "separation.column.breaches": "Pažeidimai",
  "separation.capacity.own": "{role}, savo vardu",
  "separation.capacity.for": "{role}, veikia už {name}",
  "separation.capacity.through": "{role}, atstovauja {name}",
  "separation.rule.proposerDecides": "Sprendžia dėl to, ką pats pasiūlė",
  "separation.rule.approverRevises": "Keičia tai, ką pats patvirtino",
  "separation.rule.proposerEvaluates": "Vertina pasiūlymus tam, ką pats pasiūlė",
  "separation.rule.proposerAwards": "Parenka laimėtoją tam, ką pats pasiūlė",
  "separation.rule.evaluatorAwards": "Ir vertina pasiūlymus, ir parenka laimėtoją",
  "separation.rule.evaluatorDecidesDifference": "Sprendžia dėl savo vertintų pasiūlymų kainos",
  "separation.rule.awarderDecidesDifference": "Sprendžia dėl savo paties parinkto laimėtojo kainos",
  "separation.rule.proposerAcceptsTechnically": "Techniškai priima tai, ką pats pasiūlė",
  "separation.rule.evaluatorAcceptsTechnically": "Techniškai priima tai, ką pats vertino",
  "separation.rule.awarderAcceptsTechnically": "Techniškai priima tai, kam pats parinko laimėtoją",
  "separation.rule.dispatcherAcceptsGoods": "Ir išsiunčia prekes, ir pasirašo jų priėmimą",
  "separation.rule.dispatcherAsksWriteOff": "Išsiunčia prekes ir prašo jas nurašyti",
  "separation.rule.dispatcherDecidesWriteOff": "Išsiunčia prekes ir sprendžia dėl jų nurašymo",
  "separation.rule.proposerSettlesShares": "Tvarko dalis to, ką pats pasiūlė",
  "separation.rule.sameApprover": "Tvirtina du žingsnius, kurie turi būti atskirti",
  "separation.rule.grantsTwice": "Viename žingsnyje skaičiuojamas du kartus",
  "separation.rule.askerDecidesWriteOff": "Sprendžia dėl savo paties prašymo nurašyti",
  "separation.rule.administratorActs": "Veikia ir kaip administratorius, ir veiklos vaidmeniu",

  "sample.title": "Imtis",
  "sample.question":
    "Kuriuos įsipareigojimus tikrinti: atrenkama proporcingai pinigams, kad kitas auditorius iš tos pačios sėklos atrinktų lygiai tuos pačius.",
  "sample.what": "Ką atrinkti",
  "sample.seed": "Sėkla",
  "sample.seed.hint": "Bet koks tekstas; susitarkite dėl jo prieš žiūrėdami į įsipareigojimus.",
  "sample.seed.missing": "Nurodykite sėklą.",
  "sample.size": "Imties dydis",
  "sample.size.wrong": "Dydis yra sveikasis skaičius nuo 1 iki 5000.",
  "sample.interval": "Intervalas",
  "sample.interval.or": "arba intervalas eurais",
  "sample.interval.wrong":
    "Intervalas yra didesnė už nulį suma eurais, su ne daugiau kaip dviem skaitmenimis po kablelio.",
  "sample.extent.one": "Nurodykite arba dydį, arba intervalą.",
  "sample.committed": "Tik patvirtinti ir tolesni",
  "sample.draw": "Atrinkti",
  "sample.none": "Imtis dar neatrinkta",
  "sample.none.text":
    "Nurodykite sėklą ir dydį arba intervalą. Rezultato adresas visada atrenka tą pačią imtį.",
  "sample.result": "Imtis",
  "sample.population": "Visuma",
  "sample.population.value":
    "{n, plural, one {# įsipareigojimas} few {# įsipareigojimai} many {# įsipareigojimo} other {# įsipareigojimų}}, {total}",
  "sample.start": "Atsitiktinė pradžia",
  "sample.empty": "Nė vienas įsipareigojimas neatitinka: nėra iš ko atrinkti.",
  "sample.chosen":
    "{n, plural, one {Atrinktas # įsipareigojimas} few {Atrinkti # įsipareigojimai} many {Atrinkta # įsipareigojimo} other {Atrinkta # įsipareigojimų}}",
  "sample.column.why": "Kodėl",
  "sample.column.hit": "Pataikymo vieta, EUR",
  "sample.why.top": "ne mažesnis už intervalą",
  "sample.why.hit": "į jį pataikyta",
  "sample.withoutAmount":
    "{n, plural, one {# įsipareigojimas} few {# įsipareigojimai} many {# įsipareigojimo} other {# įsipareigojimų}} be sumos",
  "sample.withoutAmount.text":
    "Į juos pataikyti neįmanoma, todėl imtyje jų nėra. Dėl jų spręskite kitu būdu.",
  "sample.csv": "Imtis CSV faile",
  "sample.population.csv": "Visuma CSV faile",
  "sample.algorithm": "Kaip tiksliai atrenkama",
  "sample.algorithm.order":
    "Visuma rikiuojama pagal numerį, baitas po baito. Sumos yra sveikieji centai: tiek, kiek įsipareigojimas prideda prie suvestinių pagal filtrą.",
  "sample.algorithm.interval":
    "Intervalas yra nurodytasis arba bendra suma, padalyta iš dydžio ir suapvalinta iki sveikojo cento aukštyn, bet ne mažiau kaip vienas centas.",
  "sample.algorithm.top":
    "Kiekvienas įsipareigojimas, ne mažesnis už intervalą, atrenkamas. Toliau jis nedalyvauja.",
  "sample.algorithm.start":
    "Skaitikliui 0, 1, 2 … imama UTF-8 teksto „tiltas.sample/1, eilutės pabaiga, sėkla (NFC), eilutės pabaiga, dešimtainis skaitiklis“ SHA-256. 32 baitai skaitomi kaip vienas skaičius, vyriausiasis baitas pirmas. Tinka pirmasis, mažesnis už didžiausią intervalo kartotinį, neviršijantį 2 laipsniu 256: jo liekana dalijant iš intervalo, pridėjus vieną centą, yra pradžia.",
  "sample.algorithm.hits":
    "Kitų sumos iš eilės dedamos viena po kitos, centai skaičiuojami nuo 1. Pataikoma į centus pradžia, pradžia + intervalas, pradžia + 2 intervalai …; įsipareigojimas, į kurį pataikoma, atrenkamas.",
  "sample.algorithm.rest":
    "Įsipareigojimas be sumos pateikiamas atskirai. Daugiau nieko atsitiktinio nėra: trisdešimties eilučių programa iš visumos CSV atrenka tą pačią imtį.",

  "conformance.title": "Tikrieji keliai",
  "conformance.question":
    "Kuriais keliais įsipareigojimai iš tikrųjų ėjo per automatą, kaip dažnai, kiek ilgai ir kurie keliai reti?",
  "conformance.filtered": "Šioje apimtyje nė vienas įsipareigojimas nejudėjo.",
  "conformance.empty": "Dar nė vienas įsipareigojimas nejudėjo.",
  "conformance.drawing": "Atlikti perėjimai",
  "conformance.legend":
    "Skaičius prie rodyklės – kiek kartų ja eita; retos rodyklės brūkšninės. Būsenoje – kiek kartų ji pasiekta, darbo dienų (d. d.) iki jos palikimo mediana ir kiek joje stovi dabar. Dienos skaičiuojamos tarp datų, kada žingsniai įsigaliojo, o ne kada buvo įrašyti; „tą pačią dieną“ – žingsnis įsigaliojo tą pačią dieną kaip ankstesnis.",
  "conformance.summary":
    "{n, plural, one {# įsipareigojimas} few {# įsipareigojimai} many {# įsipareigojimo} other {# įsipareigojimų}}, {entries, plural, one {# įrašas} few {# įrašai} many {# įrašo} other {# įrašų}}: tie, kurie laikotarpiu judėjo, nuo jų pradžios iki {date}.",
  "conformance.calendar": "Nedarbo dienos",
  "conformance.calendar.LT": "Lietuvos",
  "conformance.calendar.UA": "Ukrainos",
  "conformance.calendar.none": "Tik savaitgaliai",
  "conformance.calendar.LT.note": "Dienos yra Lietuvos darbo dienos.",
  "conformance.calendar.UA.note": "Dienos yra Ukrainos darbo dienos.",
  "conformance.calendar.none.note": "Dienos yra nuo pirmadienio iki penktadienio, su šventėmis.",
  "conformance.rare": "Reta yra",
  "conformance.rare.below": "mažiau kaip {percent} %",
  "conformance.rare.word": "reta",
  "conformance.usual": "įprasta",
  "conformance.state.line":
    "{visits}× · {days, plural, =0 {tą pačią dieną} one {# d. d.} few {# d. d.} many {# d. d.} other {# d. d.}} · dabar {now}",
  "conformance.sameDay": "tą pačią dieną",
  "conformance.state.words":
    "pasiekta {visits, plural, one {# kartą} few {# kartus} many {# karto} other {# kartų}}, {stay, plural, =0 {paprastai palikta tą pačią dieną} one {palikta po # darbo dienos (mediana)} few {palikta po # darbo dienų (mediana)} many {palikta po # darbo dienos (mediana)} other {palikta po # darbo dienų (mediana)}}; dabar čia {now, plural, one {stovi #} few {stovi #} many {stovi #} other {stovi #}}, darbo dienų mediana {days}",
  "conformance.moves": "Perėjimai, kiekvienas su jį atlikusiais įsipareigojimais",
  "conformance.moves.csv": "Perėjimai CSV faile",
  "conformance.move": "{from} → {to}",
  "conformance.variants":
    "{n, plural, one {# skirtingas kelias} few {# skirtingi keliai} many {# skirtingo kelio} other {# skirtingų kelių}}, dažniausias pirmas",
  "conformance.variants.first": "Rodoma pirmųjų: {n} iš {all}; CSV faile yra visi.",
  "conformance.variants.csv": "Keliai CSV faile",
  "conformance.column.move": "Perėjimas",
  "conformance.column.path": "Kelias",
  "conformance.column.count": "Kartai",
  "conformance.column.commitments": "Įsipareigojimai",
  "conformance.column.share": "Dalis",
  "conformance.column.median": "Darbo dienų mediana",
  "conformance.column.rare": "Kaip dažna",
  "conformance.column.since": "Ten nuo",
  "conformance.taken": "Šiuo keliu ėję įsipareigojimai",
  "conformance.taken.list": "Įsipareigojimai",
  "conformance.taken.nothing":
    "Adresas nenurodo nei kelio, nei perėjimo. Pasirinkite jį puslapyje „Tikrieji keliai“.",
  "conformance.taken.filtered": "Šioje apimtyje šiuo keliu nėjo nė vienas įsipareigojimas.",
};
