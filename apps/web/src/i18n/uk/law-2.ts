/** What came with version 2 of the rules, in Ukrainian. */
export const law2 = {
  "state.awaitingDifference": "Очікує схвалення різниці",
  "step.sinceLook": "Змінено відтоді, як ви востаннє вирішували (редакція {revision})",
  "event.approval.reroute": "Скласти маршрут заново",
  "step.effect.approval.reroute":
    "Схвалення запитуються заново за чинним порядком. Схвалення незмінних кроків залишаються.",
  "step.field.granting.amount": "Схвалити не більше ніж",
  "step.field.granting.amount.amount": "Схвалити не більше ніж",
  "step.hint.granting":
    "Менше, ніж запитані {amount} EUR. Усі рядки й частки зменшуються пропорційно.",
  "step.field.to": "Кому адресовано",
  "step.field.asks": "Це запитання, що чекає на відповідь",
  "step.field.document.validUntil": "Дійсний до",
  "commitment.target.question": "Відповідь на запитання до ролі: {role}",
  "commitment.approvals.difference":
    "Різниця закупівлі {n}: {amount} EUR понад кошторис {estimate} EUR ({state})",
  "differenceState.open": "розглядається",
  "differenceState.approved": "схвалено",
  "differenceState.declined": "відхилено",
  "differenceState.withdrawn": "відкликано",
  "reason.routeAlreadyInForce":
    "Порядок (версія {policyVersion}) вимагає того самого маршруту, що вже чинний.",
  "reason.questionNotOpen": "На це запитання вже відповіли.",
  "reason.questionWithoutRole": "Запитання адресується ролі, а її не вказано.",
  "remedy.nameTheRoleAsked": "Вкажіть, кому адресоване запитання.",
  "reason.documentExpired":
    "Строк дії потрібного документа минув: {documents}, дійсний до {validUntil}.",
  "reason.grantingNotAllowed": "Порядок не дозволяє на цьому кроці схвалити менше, ніж просили.",
  "reason.grantingNotInEuro": "Суму в іншій валюті не можна схвалити частково.",
  "reason.grantingNotLess": "Це не менше, ніж запитані {amount} EUR.",
  "reason.awardNotInEuro": "Пропозиція подана у валюті {currency}, а не в євро.",
  "reason.noRuleForDifference": "Жодне правило порядку не охоплює перевищення ціни над кошторисом.",
  "reason.fundYearDiffers": "Фонд {fund} не належить до {year} року.",
  "remedy.grantOrReturn": "Схваліть повністю або поверніть ініціатору.",
  "remedy.grantLessThanAsked": "Вкажіть менше одиниць або меншу суму, ніж просили.",
  "remedy.awardABidInEuro": "Оберіть пропозицію в євро або попросіть оцінити пропозиції в євро.",
  "remedy.chooseFundOfTheYear": "Оберіть фонд того року.",
  "event.commitment.migrate": "Перевести на нові правила",
  "reason.machineTooOld": "Для зобов’язання ще діє версія {version} правил, яка цього не знає.",
  "reason.machineIsNewest": "Для нього вже діє найновіша версія правил.",
  "reason.machineVersionNotNext":
    "Для нього діє версія {version} правил; перейти можна лише до наступної.",
  "reason.stateNotMapped": "У наступній версії правил немає місця для стану «{state}».",
  "remedy.askForMigration": "Попросіть адміністратора перевести зобов’язання на найновіші правила.",
  "reason.differenceOpen":
    "Закупівля {procurement} коштує на {amount} EUR більше, ніж погоджено. Спершу вирішують це; інші присудження й договори чекають.",
  "remedy.decideTheDifference":
    "Різницю треба погодити або відхилити, або відмовитися від тієї закупівлі.",
} as const;
