import type { Translation } from "../message-id.ts";

export const reports: Translation = {
  "reports.title": "Звіти",
  "reports.question":
    "Кожен звіт відповідає на одне запитання станом на день і назавжди лишається за своєю адресою.",
  "reports.all": "Усі звіти",
  "reports.open": "Відкрити: {title}",
  "reports.unknown": "Такого звіту немає",
  "reports.unknown.text": "Звіту з такою назвою немає.",
  "reports.total": "Разом",
  "reports.noFund": "Без фонду",
  "reports.eurIn": "{stage}, EUR",
  "reports.deliveredShare": "Доставлено",
  "reports.funds.title": "Зобов’язання за фондом і станом",
  "reports.funds.question":
    "Скільки коштів кожного фонду обіцяно, витрачено на закупівлі та доставлено?",
  "reports.funds.panel": "Євро за фондами",
  "reports.funds.empty": "Нічого не набуло чинності (станом на {date})",
  "reports.funds.definition":
    "Що набуло чинності на цей день: частки зобов’язань у тому етапі, у якому вони були; відхилені, відкликані та скасовані зобов’язання й частки, від яких відмовилися, не враховано. «Запропоновано» означає: прохано, але ще не обіцяно.",
  "reports.totals.title": "Підсумки станом на дату",
  "reports.totals.question":
    "Скільки зобов’язань узято цього року, на військову допомогу та загалом?",
  "reports.totals.panel": "Зобов’язання Литви",
  "reports.totals.definition":
    "Зобов’язано: затверджено чи далі й не скасовано, наші власні тверді частки, за днем, коли затвердження набуло чинності. «Цього року» враховує затвердження року цієї дати; військова допомога — види «військова» та «навчання»; уся допомога — усі роки й види.",
  "reports.totals.csv": "Уся допомога: її зобов’язання у CSV",
  "reports.rows.title": "Що враховує число",
  "reports.rows.panel": "Зобов’язання",
  "reports.rows.back": "Назад: {title}",
  "reports.rows.sum":
    "{n, plural, one {# зобов’язання становить} few {# зобов’язання становлять} many {# зобов’язань становлять} other {# зобов’язання становить}} {sum} (станом на {date})",
  "reports.rows.empty": "До цього числа ніщо не входить.",
  "reports.rows.donor": "донор {donor}",
  "reports.rows.year": "затверджено {year} р.",
};
