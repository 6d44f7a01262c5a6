/** What came with version 2 of the rules, in Lithuanian. */
export const law2 = {
  "state.awaitingDifference": "Laukia skirtumo patvirtinimo",
  "step.sinceLook": "Pasikeitė nuo jūsų paskutinio sprendimo ({revision} redakcija)",
  "event.approval.reroute": "Sudaryti maršrutą iš naujo",
  "step.effect.approval.reroute":
    "Tvirtinimų prašoma iš naujo pagal dabar galiojančią tvarką. Nepasikeitusių žingsnių patvirtinimai lieka.",
  "step.field.granting.amount": "Patvirtinti ne daugiau kaip",
  "step.field.granting.amount.amount": "Patvirtinti ne daugiau kaip",
  "step.hint.granting":
    "Mažiau nei prašyti {amount} EUR. Visos eilutės ir dalys mažėja proporcingai.",
  "step.field.to": "Kam skirta",
  "step.field.asks": "Tai klausimas, laukiantis atsakymo",
  "step.field.document.validUntil": "Galioja iki",
  "commitment.target.question": "Atsakymas į klausimą, užduotą: {role}",
  "commitment.approvals.difference":
    "Pirkimo {n} skirtumas: {amount} EUR virš {estimate} EUR sąmatos ({state})",
  "differenceState.open": "sprendžiama",
  "differenceState.approved": "patvirtinta",
  "differenceState.declined": "atmesta",
  "differenceState.withdrawn": "atšaukta",
  "reason.routeAlreadyInForce":
    "Tvarka (versija {policyVersion}) prašo to paties maršruto, kuris jau galioja.",
  "reason.questionNotOpen": "Į šį klausimą jau atsakyta.",
  "reason.questionWithoutRole": "Klausimas užduodamas pareigybei, o ji nenurodyta.",
  "remedy.nameTheRoleAsked": "Nurodykite, kam skirtas klausimas.",
  "reason.documentExpired":
    "Reikalingo dokumento galiojimas baigėsi: {documents}, galiojo iki {validUntil}.",
  "reason.grantingNotAllowed": "Tvarka neleidžia šiame žingsnyje patvirtinti mažiau, nei prašyta.",
  "reason.grantingNotInEuro": "Sumos kita valiuta negalima patvirtinti iš dalies.",
  "reason.grantingNotLess": "Tai nėra mažiau nei prašyti {amount} EUR.",
  "reason.awardNotInEuro": "Pasiūlymas pateiktas {currency}, o ne eurais.",
  "reason.noRuleForDifference": "Jokia tvarkos taisyklė neapima to, kuo kaina viršija sąmatą.",
  "reason.fundYearDiffers": "Fondas {fund} nėra {year} metų.",
  "remedy.grantOrReturn": "Patvirtinkite visą sumą arba grąžinkite teikėjui.",
  "remedy.grantLessThanAsked": "Nurodykite mažiau vienetų arba mažesnę sumą, nei prašyta.",
  "remedy.awardABidInEuro":
    "Pasirinkite pasiūlymą eurais arba paprašykite įvertinti pasiūlymus eurais.",
  "remedy.chooseFundOfTheYear": "Pasirinkite tų metų fondą.",
  "event.commitment.migrate": "Perkelti į naujas taisykles",
  "reason.machineTooOld":
    "Įsipareigojimui tebegalioja {version} taisyklių versija, kuri to nežino.",
  "reason.machineIsNewest": "Jam jau galioja naujausia taisyklių versija.",
  "reason.machineVersionNotNext":
    "Jam galioja {version} taisyklių versija, ir pereiti galima tik į kitą iš eilės.",
  "reason.stateNotMapped": "Kitoje taisyklių versijoje nėra vietos būsenai „{state}“.",
  "remedy.askForMigration":
    "Paprašykite administratoriaus perkelti įsipareigojimą į naujausias taisykles.",
  "reason.differenceOpen":
    "Pirkimas {procurement} kainuoja {amount} EUR daugiau, nei patvirtinta. Pirmiausia sprendžiama dėl to; kiti skyrimai ir sutartys laukia.",
  "remedy.decideTheDifference":
    "Skirtumas turi būti patvirtintas arba atmestas, arba to pirkimo atsisakyta.",
} as const;
