import type { Translation } from "../message-id.ts";

/** The portfolio as at a moment, in Ukrainian. */
export const portfolio: Translation = {
  "portfolio.title": "Портфель на дату",
  "portfolio.moment": "Який момент",
  "portfolio.moment.hint":
    "День рахує те, що до нього набрало чинності. З часом – те, що до цього моменту було записано (за вільнюським часом); з листком – те, що кажуть перші стільки листків.",
  "portfolio.day": "День",
  "portfolio.time": "Час",
  "portfolio.leaf": "Відомі листки",
  "portfolio.origin": "Джерело",
  "portfolio.origin.own": "Власні зобов’язання",
  "portfolio.origin.kiel": "Імпортовані з трекера",
  "portfolio.stamp": "Станом на {day}, як відомо з перших {leaf} листків із {all}",
  "portfolio.link": "Постійне посилання",
  "portfolio.csv": "Завантажити CSV",
  "portfolio.totals": "Підсумки за етапом, програмою, фондом і видом",
  "portfolio.whole": "Увесь портфель",
  "portfolio.empty": "У цей момент тут нічого не було.",
  "portfolio.none": "немає",
  "portfolio.column.stage": "Етап",
  "portfolio.column.framework": "Програма",
  "portfolio.column.fund": "Фонд",
  "portfolio.column.kind": "Вид",
  "portfolio.column.count": "Зобов’язання",
  "portfolio.column.counted": "Зараховано, EUR",
  "portfolio.column.title": "Зобов’язання",
  "portfolio.column.state": "Стан",
  "portfolio.column.entry": "Останній запис",
  "portfolio.sum": "Усього",
  "portfolio.definition":
    "Зараховуються частки кожного зобов’язання, від яких не відмовилися, у євро; відхилені, відкликані та скасовані зобов’язання не рахуються ніде. Зобов’язання з кількома частками рахується один раз, там, де його перша частка.",
  "portfolio.rows": "Зобов’язання, якими вони були",
  "portfolio.rows.ofCell": "Зобов’язання вибраного рядка, якими вони були",
  "portfolio.rows.shown":
    "{n, plural, one {# зобов’язання} few {# зобов’язання} many {# зобов’язань} other {# зобов’язання}} на цій сторінці, найпізніше розпочаті вгорі",
  "portfolio.unlawful": "Його записи до того моменту не є законною історією: перевірте",
};
