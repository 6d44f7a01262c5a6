import type { Translation } from "../message-id.ts";

/** The pipeline, in Ukrainian. */
export const pipeline: Translation = {
  "pipeline.title": "Перебіг",
  "pipeline.stages": "Скільки є на кожному етапі?",
  "pipeline.by": "Розподіл",
  "pipeline.by.framework": "Програма",
  "pipeline.by.fund": "Фонд",
  "pipeline.by.kind": "Вид",
  "pipeline.by.donor": "Донор",
  "pipeline.breakdown": "EUR на кожному етапі; розподіл: {by}",
  "pipeline.breakdown.empty": "Зобов’язань ще немає.",
  "pipeline.none": "Немає",
  "pipeline.sum": "Разом",
  "pipeline.cell": "{amount} ({n})",
  "pipeline.age": "найстаршому {n, plural, one {# день} few {# дні} many {# днів} other {# дня}}",
  "pipeline.totals": "Скільки взято зобов’язань?",
  "pipeline.totals.definition":
    "Затверджене або далі й не скасоване, за днем, коли затвердження набрало чинності; наші власні тверді частки. До військової допомоги належать види «військова» і «навчання».",
  "pipeline.totals.asAt": "Станом на",
  "pipeline.totals.show": "Показати",
  "pipeline.totals.thisYear": "Цього року",
  "pipeline.totals.military": "Військова допомога дотепер",
  "pipeline.totals.all": "Уся допомога дотепер",
  "pipeline.totals.stamp": "Станом на {date}, за відомостями на листок реєстру {leaf}.",
  "pipeline.totals.link": "Постійне посилання на ці числа",
  "pipeline.origin": "Джерело",
};
