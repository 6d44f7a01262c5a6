/** Goods, in Ukrainian. */
export const goods = {
  "event.procurement.divide": "Поділити на лоти",
  "event.procurement.accept": "Прийняти технічно",
  "event.delivery.approveWriteOff": "Погодити списання",
  "event.delivery.declineWriteOff": "Відхилити списання",
  "event.claim.submit": "Подати вимогу до зовнішнього фонду",
  "event.claim.settle": "Записати виплату за вимогою",
  "event.claim.waive": "Відмовитися від вимоги",
  "documentKind.releaseOrder": "Наказ про видачу",
  "step.effect.procurement.divide":
    "Лот відокремлюється від цієї закупівлі. Обидві частини оцінюються, присуджуються й підписуються окремо; пропозиції на ціле більше не чинні.",
  "step.effect.procurement.accept":
    "Записується, що присуджене технічно прийнято. Договір можна підписувати.",
  "step.effect.delivery.writeOff":
    "Ви просите списати ці втрачені одиниці. Вирішує інша особа; доти їх не надсилають знову.",
  "step.effect.delivery.approveWriteOff":
    "Втрачені одиниці списуються і більше не надсилатимуться.",
  "step.effect.delivery.declineWriteOff":
    "Одиниці залишаються втраченими. Їх можна надіслати знову або ще раз просити списати.",
  "step.effect.claim.submit":
    "Записується вимога до зовнішнього фонду. Зобов’язання лишається відкритим, доки її не сплачено або від неї не відмовлено.",
  "step.effect.claim.settle":
    "Записується, скільки сплатив фонд, і вимога завершується, навіть якщо надійшло менше, ніж вимагалося.",
  "step.effect.claim.waive": "За цю частку від фонду більше нічого не очікується.",
  "step.about.writeOff": "{lines}, бо: {reason}",
  "step.field.lines.serialNumbers": "Серійні номери",
  "step.field.lines.acceptedSerialNumbers": "Серійні номери прийнятих",
  "step.field.lines.rejectedSerialNumbers": "Серійні номери відхилених",
  "step.field.lines.whole": "Відокремлюється весь рядок",
  "step.field.lines.newLineId": "Новий рядок",
  "step.field.on": "Отримано",
  "step.field.stockValues": "Вартість",
  "step.field.stockValues.lineId": "Рядок",
  "step.field.stockValues.stockValue.book": "Балансова вартість",
  "step.field.stockValues.stockValue.book.amount": "Балансова вартість",
  "step.field.stockValues.stockValue.replacement": "Відновна вартість",
  "step.field.stockValues.stockValue.replacement.amount": "Відновна вартість",
  "step.field.stockValues.stockValue.method": "Спосіб оцінки",
  "step.field.stockValues.stockValue.valuedOn": "День оцінки",
  "step.field.content.lines.controlled": "Контрольований предмет: кожна одиниця має серійний номер",
  "step.field.content.shares.reimbursedBy.fund": "Зовнішній фонд",
  "step.field.content.shares.reimbursedBy.expected": "Очікується від нього",
  "step.field.content.shares.reimbursedBy.expected.amount": "Очікується від нього",
  "step.hint.paper": "Виду «{kind}», раніше доданий до зобов’язання",
  "step.hint.lot":
    "Із {quantity}. Лишіть порожнім, щоб рядок залишився; уся кількість відокремлює весь рядок",
  "step.hint.serialNumbers": "По одному в рядку, стільки, скільки одиниць",
  "step.hint.claim": "Очікується, що {fund} сплатить {amount}",
  "step.problem.lotPart": "Частині рядка потрібен власний ключ",
  "propose.hint.controlled": "Тоді під час відправлення й отримання називають кожну одиницю",
  "propose.share.reimbursed": "Цю частку відшкодовує зовнішній фонд",
  "reason.lotAlreadyOpened": "Закупівля з таким ідентифікатором уже є.",
  "reason.lotDoesNotFit": "Лот бере лише частину рядків {lines}, і щось має лишитися.",
  "reason.technicalAcceptanceNotAsked":
    "Технічно приймати нічого: політика цього не вимагає або це вже зроблено.",
  "reason.technicalAcceptanceMissing":
    "Політика вимагає технічного приймання до підписання договору.",
  "reason.releaseOrderMissing":
    "Зі складу видають за наказом про видачу; його не додано або не названо.",
  "reason.stockValueMissing": "Бракує балансової та відновної вартості: {lines}.",
  "reason.stockValueOfOtherLine": "Вартість подано двічі або для рядка, який тут не видається.",
  "reason.serialNumbersMissing":
    "Контрольованим предметам потрібен один серійний номер на кожну одиницю: {lines}.",
  "reason.serialNumberTaken": "Ці серійні номери вже в дорозі або прийняті: {numbers}.",
  "reason.serialNumbersDoNotAddUp": "Серійні номери не відповідають поліченим одиницям: {lines}.",
  "reason.paperNotKept": "Названий документ не додано або він більше не чинний.",
  "reason.certificateMissing": "Потрібно додати й назвати акт приймання.",
  "reason.writeOffAlreadyAsked": "Хтось уже просить списати одиниці рядка {line}.",
  "reason.writeOffNotAsked": "Тут ніхто не просить про списання.",
  "reason.ownWriteOff": "Хто просив про списання, той його не вирішує.",
  "reason.unitsAskedToWriteOff":
    "Ці одиниці просять списати, і до рішення їх не надсилають: {line}.",
  "reason.shareNotReimbursable": "Цю частку жоден зовнішній фонд не відшкодовує.",
  "reason.claimAlreadySubmitted": "Вимогу щодо частки {share} уже подано.",
  "reason.claimAlreadyEnded": "Вимогу щодо частки {share} уже сплачено або від неї відмовлено.",
  "reason.claimNotSubmitted": "Щодо частки {share} ще нічого не вимагали.",
  "reason.claimDoesNotFit":
    "Вимога більша за нуль і не більша за {share} {currency}, у тій самій валюті.",
  "reason.settlementDoesNotFit":
    "Може надійти щонайбільше {claimed}, скільки вимагалося, у тій самій валюті.",
  "reason.settledInFuture": "Гроші не могли надійти пізніше, ніж сьогодні.",
  "reason.claimOpen": "Вимоги до зовнішніх фондів ще відкриті: {shares}.",
  "remedy.takePartOfTheProcurement": "Виберіть частину одиниць чи рядків, а решту залиште.",
  "remedy.waitForTechnicalAcceptance": "Дочекайтеся технічного приймання.",
  "remedy.giveStockValues": "Подайте балансову та відновну вартість кожного рядка.",
  "remedy.giveOneNumberPerUnit": "Подайте стільки різних серійних номерів, скільки одиниць.",
  "remedy.giveOtherNumbers": "Подайте номери інших одиниць.",
  "remedy.nameReceivedNumbers": "Назвіть кожну прийняту й кожну відхилену одиницю один раз.",
  "remedy.waitForWriteOff": "Дочекайтеся, доки списання погодять або відхилять.",
  "remedy.submitTheClaim": "Спершу подайте вимогу.",
  "remedy.claimWithinTheShare": "Вимагайте щонайбільше суму частки, в узгодженій валюті.",
  "remedy.settleWithinTheClaim": "Запишіть щонайбільше те, що вимагалося.",
  "remedy.settleOrWaiveClaims": "Спершу завершіть усі вимоги або відмовтеся від них.",
  "policy.document.releaseOrder": "наказ про видачу",
  "policy.say.technicalAcceptance":
    "Перед підписанням договору присуджене технічно приймає: {role}",
  "policy.field.technicalAcceptance": "технічне приймання",
} as const;
