import type { Translation } from "../message-id.ts";

/** Funds: ceilings, what they hold, and what they went through. */
export const funds: Translation = {
  "funds.title": "Фонди",
  "funds.question":
    "Скільки зі стелі кожного фонду витрачено, зобов’язано, зарезервовано й вільно?",
  "funds.one.question":
    "Що покриває стеля цього фонду, хто з нього бере кошти і як вона змінювалася?",
  "funds.all": "Усі фонди",
  "funds.ofYear": "Фонди {year} року",
  "funds.filter": "Відібрати фонди",
  "funds.filter.text": "Код, назва чи розпорядник",
  "funds.clear": "Очистити фільтри",
  "funds.empty": "Ще не відкрито жодного фонду.",
  "funds.filtered": "Жоден фонд не відповідає цим фільтрам.",
  "funds.code": "Код",
  "funds.name": "Назва",
  "funds.owner": "Розпорядник",
  "funds.year": "Бюджетний рік",
  "funds.bar": "Використання стелі",
  "funds.ceiling": "Стеля",
  "funds.spent": "Витрачено",
  "funds.obligated": "Зобов’язано",
  "funds.reserved": "Зарезервовано",
  "funds.left": "Вільно",
  "funds.definition":
    "Смуга — це вся стеля одного фонду, тож довжини смуг різних фондів не порівнюють. Зарезервовано — затверджено, але договору ще немає. Зобов’язано — договір є, але ще не доставлено. Витрачено — доставлено й прийнято. Числа — станом на цю мить.",
  "funds.standing": "На що поділено стелю",
  "funds.draws": "Зобов’язання, що з нього фінансуються",
  "funds.draws.empty": "Жодне зобов’язання не називає цього фонду.",
  "funds.draws.all":
    "{n, plural, one {# зобов’язання в загальному списку} few {# зобов’язання в загальному списку} many {# зобов’язань у загальному списку} other {# зобов’язання в загальному списку}}",
  "funds.history": "Як змінювалася стеля",
  "funds.history.empty": "Про цей фонд ще нічого не записано.",
  "funds.change": "Стеля",
  "funds.change.opened": "відкрито з {amount}",
  "funds.change.set": "встановлено {amount}",
  "funds.change.gave": "−{amount}, до {fund}",
  "funds.change.took": "+{amount}, з {fund}",
  "funds.reason": "Причина",
  "funds.unknown": "Фонду {code} немає",
  "funds.unknown.text": "Коди пишуть так: MOD-2026. Усі вони є в списку фондів.",
};
