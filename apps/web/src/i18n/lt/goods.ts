/** Goods, in Lithuanian. */
export const goods = {
  "event.procurement.divide": "Padalyti į dalis",
  "event.procurement.accept": "Priimti techniškai",
  "event.delivery.approveWriteOff": "Patvirtinti nurašymą",
  "event.delivery.declineWriteOff": "Atmesti nurašymą",
  "event.claim.submit": "Pateikti paraišką išorės fondui",
  "event.claim.settle": "Įrašyti išmoką pagal paraišką",
  "event.claim.waive": "Atsisakyti paraiškos",
  "documentKind.releaseOrder": "Išdavimo įsakymas",
  "step.effect.procurement.divide":
    "Dalis atskiriama nuo šio pirkimo. Abi vertinamos, skiriamos ir pasirašomos atskirai; visumai teikti pasiūlymai nebegalioja.",
  "step.effect.procurement.accept":
    "Įrašoma, kad tai, kas paskirta, techniškai priimta. Sutartį galima pasirašyti.",
  "step.effect.delivery.writeOff":
    "Jūs prašote nurašyti šiuos prarastus vienetus. Sprendžia kitas asmuo; iki tol jie iš naujo nesiunčiami.",
  "step.effect.delivery.approveWriteOff": "Prarasti vienetai nurašomi ir iš naujo nebus siunčiami.",
  "step.effect.delivery.declineWriteOff":
    "Vienetai lieka prarasti. Juos galima siųsti iš naujo arba dar kartą prašyti nurašyti.",
  "step.effect.claim.submit":
    "Įrašoma paraiška išorės fondui. Įsipareigojimas lieka atviras, kol ji apmokama arba jos atsisakoma.",
  "step.effect.claim.settle":
    "Įrašoma, kiek fondas sumokėjo, ir paraiška baigiama, net jei gauta mažiau, nei prašyta.",
  "step.effect.claim.waive": "Už šią dalį iš fondo daugiau nieko nelaukiama.",
  "step.about.writeOff": "{lines}, nes: {reason}",
  "step.field.lines.serialNumbers": "Serijos numeriai",
  "step.field.lines.acceptedSerialNumbers": "Priimtų serijos numeriai",
  "step.field.lines.rejectedSerialNumbers": "Atmestų serijos numeriai",
  "step.field.lines.whole": "Atskiriama visa eilutė",
  "step.field.lines.newLineId": "Nauja eilutė",
  "step.field.on": "Gauta",
  "step.field.stockValues": "Vertė",
  "step.field.stockValues.lineId": "Eilutė",
  "step.field.stockValues.stockValue.book": "Balansinė vertė",
  "step.field.stockValues.stockValue.book.amount": "Balansinė vertė",
  "step.field.stockValues.stockValue.replacement": "Atkuriamoji vertė",
  "step.field.stockValues.stockValue.replacement.amount": "Atkuriamoji vertė",
  "step.field.stockValues.stockValue.method": "Vertinimo būdas",
  "step.field.stockValues.stockValue.valuedOn": "Vertinimo diena",
  "step.field.content.lines.controlled":
    "Kontroliuojamas daiktas: kiekvienas vienetas turi serijos numerį",
  "step.field.content.shares.reimbursedBy.fund": "Išorės fondas",
  "step.field.content.shares.reimbursedBy.expected": "Iš jo tikimasi",
  "step.field.content.shares.reimbursedBy.expected.amount": "Iš jo tikimasi",
  "step.hint.paper": "Rūšies „{kind}“, anksčiau pridėtas prie įsipareigojimo",
  "step.hint.lot":
    "Iš {quantity}. Palikite tuščią, jei eilutė lieka; visas kiekis atskiria visą eilutę",
  "step.hint.serialNumbers": "Po vieną eilutėje, tiek, kiek vienetų",
  "step.hint.claim": "Tikimasi, kad {fund} sumokės {amount}",
  "step.problem.lotPart": "Eilutės daliai reikia atskiro rakto",
  "propose.hint.controlled": "Tada išsiunčiant ir gaunant nurodomas kiekvienas vienetas",
  "propose.share.reimbursed": "Šią dalį atlygina išorės fondas",
  "reason.lotAlreadyOpened": "Pirkimas su tokiu identifikatoriumi jau yra.",
  "reason.lotDoesNotFit": "Atskirti galima tik dalį eilučių {lines}, ir kažkas turi likti.",
  "reason.technicalAcceptanceNotAsked":
    "Techniškai priimti nėra ko: tvarka to neprašo arba tai jau padaryta.",
  "reason.technicalAcceptanceMissing": "Tvarka prašo techninio priėmimo prieš pasirašant sutartį.",
  "reason.releaseOrderMissing":
    "Iš atsargų išduodama pagal išdavimo įsakymą; jis nepridėtas arba nenurodytas.",
  "reason.stockValueMissing": "Trūksta balansinės ir atkuriamosios vertės: {lines}.",
  "reason.stockValueOfOtherLine": "Vertė nurodyta du kartus arba eilutei, kuri čia neišduodama.",
  "reason.serialNumbersMissing":
    "Kontroliuojamiems daiktams reikia po vieną serijos numerį kiekvienam vienetui: {lines}.",
  "reason.serialNumberTaken": "Šie serijos numeriai jau pakeliui arba priimti: {numbers}.",
  "reason.serialNumbersDoNotAddUp": "Serijos numeriai neatitinka suskaičiuotų vienetų: {lines}.",
  "reason.paperNotKept": "Nurodytas dokumentas nepridėtas arba nebegalioja.",
  "reason.certificateMissing": "Turi būti pridėtas ir nurodytas priėmimo aktas.",
  "reason.writeOffAlreadyAsked": "Kažkas jau paprašė nurašyti eilutės {line} vienetus.",
  "reason.writeOffNotAsked": "Čia niekas neprašo nurašyti.",
  "reason.ownWriteOff": "Kas prašė nurašyti, tas dėl to nesprendžia.",
  "reason.unitsAskedToWriteOff":
    "Šiuos vienetus prašoma nurašyti, ir kol nenuspręsta, jie nesiunčiami: {line}.",
  "reason.shareNotReimbursable": "Šios dalies joks išorės fondas neatlygina.",
  "reason.claimAlreadySubmitted": "Paraiška dėl dalies {share} jau pateikta.",
  "reason.claimAlreadyEnded": "Paraiška dėl dalies {share} jau apmokėta arba jos atsisakyta.",
  "reason.claimNotSubmitted": "Dėl dalies {share} dar nieko neprašyta.",
  "reason.claimDoesNotFit":
    "Paraiška yra didesnė už nulį ir ne didesnė kaip {share} {currency}, ta pačia valiuta.",
  "reason.settlementDoesNotFit":
    "Gali būti gauta ne daugiau kaip prašyta {claimed}, ta pačia valiuta.",
  "reason.settledInFuture": "Pinigai negalėjo būti gauti vėliau nei šiandien.",
  "reason.claimOpen": "Paraiškos išorės fondams dar neužbaigtos: {shares}.",
  "remedy.takePartOfTheProcurement": "Pasirinkite dalį vienetų ar eilučių, o likusius palikite.",
  "remedy.waitForTechnicalAcceptance": "Palaukite techninio priėmimo.",
  "remedy.giveStockValues": "Nurodykite kiekvienos eilutės balansinę ir atkuriamąją vertę.",
  "remedy.giveOneNumberPerUnit": "Nurodykite tiek skirtingų serijos numerių, kiek vienetų.",
  "remedy.giveOtherNumbers": "Nurodykite kitų vienetų numerius.",
  "remedy.nameReceivedNumbers":
    "Kiekvieną priimtą ir kiekvieną atmestą vienetą nurodykite vieną kartą.",
  "remedy.waitForWriteOff": "Palaukite, kol nurašymas bus patvirtintas arba atmestas.",
  "remedy.submitTheClaim": "Pirmiausia pateikite paraišką.",
  "remedy.claimWithinTheShare": "Prašykite ne daugiau kaip dalies sumos, sutarta valiuta.",
  "remedy.settleWithinTheClaim": "Įrašykite ne daugiau, nei prašyta.",
  "remedy.settleOrWaiveClaims": "Pirmiausia užbaikite visas paraiškas arba jų atsisakykite.",
  "policy.document.releaseOrder": "išdavimo įsakymas",
  "policy.say.technicalAcceptance":
    "Prieš pasirašant sutartį tai, kas paskirta, techniškai priima: {role}",
  "policy.field.technicalAcceptance": "techninis priėmimas",
} as const;
