import type { Translation } from "../message-id.ts";

export const auditReports: Translation = {
  "audit.nav": "Сторінки аудиту",
  "report.scope": "Що переглядати",
  "report.from": "Набуло чинності з",
  "report.to": "Набуло чинності до",
  "report.any": "Усі",
  "report.framework": "Програма",
  "report.fund": "Фонд",
  "report.kind": "Вид",
  "report.person": "Особа",
  "report.event": "Подія",
  "report.asAt": "Станом на",
  "report.origin": "Джерело",
  "report.show": "Показати",
  "report.period": "Останній день не може передувати першому.",
  "report.eur": "EUR",
  "report.csv": "Завантажити CSV",
  "report.link": "Постійне посилання на цю відповідь",
  "report.stamp":
    "Чинне для {leaf, plural, one {першого # запису реєстру} few {перших # записів реєстру} many {перших # записів реєстру} other {перших # запису реєстру}}.",
  "report.stamp.root": "Корінь дерева:",
  "report.stamp.noRoot":
    "Дерево ще не виросло до цього місця; корінь можна буде прочитати за кілька секунд.",
  "report.stamp.failed": "Корінь дерева не вдалося прочитати.",
  "report.noRight":
    "Ці звіти читають аудитори, керівники та адміністратори. Ролі надає адміністратор.",
  "report.unreadable":
    "{n, plural, one {# історію неможливо прочитати, її пропущено} few {# історії неможливо прочитати, їх пропущено} many {# історій неможливо прочитати, їх пропущено} other {# історії неможливо прочитати, їх пропущено}}. Що з ними сталося, покаже перевірка.",
  "report.rows.page":
    "{n, plural, one {# рядок} few {# рядки} many {# рядків} other {# рядка}} із {total}, станом на листок {leaf}",
  "report.origin.own": "Вирішено тут",
  "report.origin.kiel": "Імпортовано з даних Кільського інституту",

  "separation.title": "Розмежування обов’язків",
  "separation.question":
    "Хто за кого і щодо чого діяв та чи хтось поєднав обов’язки, які мають бути розмежовані? Висновок робиться лише із записів, а не з автомата, який їх прийняв. Дія за іншого зараховується обом особам.",
  "separation.breaches": "Порушення",
  "separation.summary":
    "{breaches, plural, =0 {0 порушень} one {# порушення} few {# порушення} many {# порушень} other {# порушення}} у {decisions, plural, one {# рішенні} few {# рішеннях} many {# рішеннях} other {# рішення}}, які ухвалили {people, plural, one {# особа} few {# особи} many {# осіб} other {# особи}}.",
  "separation.delegated":
    "{n, plural, one {# рішення ухвалено} few {# рішення ухвалено} many {# рішень ухвалено} other {# рішення ухвалено}} від імені іншої особи; усього {commitments, plural, one {# зобов’язання} few {# зобов’язання} many {# зобов’язань} other {# зобов’язання}}.",
  "separation.breaches.first": "Показано перші {n} із {all}; у файлі CSV є всі.",
  "separation.rows": "Хто що робив",
  "separation.empty": "Ще ніхто нічого не вирішував.",
  "separation.filtered": "У цих межах ніхто нічого не вирішував.",
  "separation.page":
    "{n, plural, one {# особа за зобов’язанням} few {# особи за зобов’язаннями} many {# осіб за зобов’язаннями} other {# особи за зобов’язаннями}}, станом на листок {leaf}",
  "separation.none": "немає",
  "separation.entry": "{event}, листок {leaf}",
  "separation.column.rule": "Порушене правило",
  "separation.column.person": "Особа",
  "separation.column.commitment": "Зобов’язання",
  "separation.column.act": "Дія",
  "separation.column.earlier": "Несумісна з",
  "separation.column.acts": "Обов’язки і від чийого імені",
  "separation.column.breaches": "Порушення",
  "separation.capacity.own": "{role}, від власного імені",
  "separation.capacity.for": "{role}, за {name}",
  "separation.capacity.through": "{role}, через {name}",
  "separation.rule.proposerDecides": "Вирішує щодо власної пропозиції",
  "separation.rule.approverRevises": "Змінює те, що сам затвердив",
  "separation.rule.proposerEvaluates": "Оцінює тендерні пропозиції щодо власної ініціативи",
  "separation.rule.proposerAwards": "Визначає переможця щодо власної ініціативи",
  "separation.rule.evaluatorAwards": "Оцінює тендерні пропозиції та визначає переможця",
  "separation.rule.evaluatorDecidesDifference": "Вирішує щодо ціни оцінених ним пропозицій",
  "separation.rule.awarderDecidesDifference": "Вирішує щодо ціни визначеного ним переможця",
  "separation.rule.proposerAcceptsTechnically": "Технічно приймає те, що сам запропонував",
  "separation.rule.evaluatorAcceptsTechnically": "Технічно приймає те, що сам оцінював",
  "separation.rule.awarderAcceptsTechnically":
    "Технічно приймає те, для чого сам визначив переможця",
  "separation.rule.dispatcherAcceptsGoods": "Відправляє товари та підписує їх приймання",
  "separation.rule.dispatcherAsksWriteOff": "Відправляє товари та просить їх списати",
  "separation.rule.dispatcherDecidesWriteOff": "Відправляє товари та вирішує щодо їх списання",
  "separation.rule.proposerSettlesShares": "Владнує частки власної пропозиції",
  "separation.rule.sameApprover": "Затверджує два кроки, які мають бути розмежовані",
  "separation.rule.grantsTwice": "Рахується двічі в одному кроці",
  "separation.rule.askerDecidesWriteOff": "Вирішує щодо власного прохання про списання",
  "separation.rule.administratorActs": "Діє і як адміністратор, і в діловій ролі",

  "sample.title": "Вибірка",
  "sample.question":
    "Які зобов’язання перевіряти: відбір пропорційний до грошей, щоб інший аудитор із того самого зерна отримав точно ті самі.",
  "sample.what": "Що відбирати",
  "sample.seed": "Зерно",
  "sample.seed.hint": "Будь-який текст; домовтеся про нього, перш ніж дивитися на зобов’язання.",
  "sample.seed.missing": "Вкажіть зерно.",
  "sample.size": "Розмір вибірки",
  "sample.size.wrong": "Розмір — ціле число від 1 до 5000.",
  "sample.interval": "Інтервал",
  "sample.interval.or": "або інтервал у євро",
  "sample.interval.wrong":
    "Інтервал — сума в євро, більша за нуль, щонайбільше з двома десятковими знаками.",
  "sample.extent.one": "Вкажіть або розмір, або інтервал.",
  "sample.committed": "Лише затверджені й подальші",
  "sample.draw": "Відібрати",
  "sample.none": "Вибірку ще не зроблено",
  "sample.none.text":
    "Вкажіть зерно та розмір або інтервал. Адреса результату завжди дає ту саму вибірку.",
  "sample.result": "Вибірка",
  "sample.population": "Сукупність",
  "sample.population.value":
    "{n, plural, one {# зобов’язання} few {# зобов’язання} many {# зобов’язань} other {# зобов’язання}}, {total}",
  "sample.start": "Випадковий початок",
  "sample.empty": "Жодне зобов’язання не відповідає: немає з чого відбирати.",
  "sample.chosen":
    "{n, plural, one {Відібрано # зобов’язання} few {Відібрано # зобов’язання} many {Відібрано # зобов’язань} other {Відібрано # зобов’язання}}",
  "sample.column.why": "Чому",
  "sample.column.hit": "Місце влучання, EUR",
  "sample.why.top": "не менше за інтервал",
  "sample.why.hit": "на нього припадає влучання",
  "sample.withoutAmount":
    "{n, plural, one {# зобов’язання} few {# зобов’язання} many {# зобов’язань} other {# зобов’язання}} без суми",
  "sample.withoutAmount.text":
    "На них не може припасти влучання, тому у вибірці їх немає. Вирішуйте щодо них інакше.",
  "sample.csv": "Вибірка у CSV",
  "sample.population.csv": "Сукупність у CSV",
  "sample.algorithm": "Як саме відбирається",
  "sample.algorithm.order":
    "Сукупність упорядковано за номером, байт за байтом. Суми — цілі центи: стільки, скільки зобов’язання додає до підсумків за фільтром.",
  "sample.algorithm.interval":
    "Інтервал — указаний або загальна сума, поділена на розмір і округлена вгору до цілого цента, але не менше одного цента.",
  "sample.algorithm.top":
    "Кожне зобов’язання, не менше за інтервал, відбирається. Далі воно участі не бере.",
  "sample.algorithm.start":
    "Для лічильника 0, 1, 2 … береться SHA-256 тексту UTF-8: tiltas.sample/1, кінець рядка, зерно (NFC), кінець рядка, десятковий лічильник. 32 байти читаються як одне число, старший байт перший. Підходить перше, менше за найбільше кратне інтервалу, що не перевищує 2 у степені 256: його остача від ділення на інтервал плюс один цент — це початок.",
  "sample.algorithm.hits":
    "Суми решти викладаються одна за одною, центи рахуються від 1. Влучання припадають на центи початок, початок + інтервал, початок + 2 інтервали …; зобов’язання, на яке припадає влучання, відбирається.",
  "sample.algorithm.rest":
    "Зобов’язання без суми подаються окремо. Більше нічого випадкового немає: програма на тридцять рядків відбирає ту саму вибірку з CSV сукупності.",

  "conformance.title": "Справжні шляхи",
  "conformance.question":
    "Якими шляхами зобов’язання насправді проходили автомат, як часто, як довго і які шляхи рідкісні?",
  "conformance.filtered": "У цих межах жодне зобов’язання не рухалося.",
  "conformance.empty": "Ще жодне зобов’язання не рухалося.",
  "conformance.drawing": "Здійснені переходи",
  "conformance.legend":
    "Число на стрілці — скільки разів нею пройдено; рідкісні стрілки пунктирні. У стані — скільки разів його досягнуто, медіана робочих днів (р. д.) до його полишення та скільки стоїть у ньому нині. Дні рахуються між датами, коли кроки набули чинності, а не коли їх записано; «того ж дня» — крок набув чинності в день попереднього.",
  "conformance.summary":
    "{n, plural, one {# зобов’язання} few {# зобов’язання} many {# зобов’язань} other {# зобов’язання}}, {entries, plural, one {# запис} few {# записи} many {# записів} other {# запису}}: ті, що рухалися в періоді, від їх початку (станом на {date}).",
  "conformance.calendar": "Вихідні дні",
  "conformance.calendar.LT": "Литви",
  "conformance.calendar.UA": "України",
  "conformance.calendar.none": "Лише суботи й неділі",
  "conformance.calendar.LT.note": "Дні — робочі дні в Литві.",
  "conformance.calendar.UA.note": "Дні — робочі дні в Україні.",
  "conformance.calendar.none.note": "Дні — з понеділка до п’ятниці, разом зі святами.",
  "conformance.rare": "Рідкісне — це",
  "conformance.rare.below": "менше ніж {percent} %",
  "conformance.rare.word": "рідкісне",
  "conformance.usual": "звичайне",
  "conformance.state.line":
    "{visits}× · {days, plural, =0 {того ж дня} one {# р. д.} few {# р. д.} many {# р. д.} other {# р. д.}} · нині {now}",
  "conformance.sameDay": "того ж дня",
  "conformance.state.words":
    "досягнуто {visits, plural, one {# раз} few {# рази} many {# разів} other {# разу}}, {stay, plural, =0 {зазвичай полишено того ж дня} one {полишено через # робочий день (медіана)} few {полишено через # робочі дні (медіана)} many {полишено через # робочих днів (медіана)} other {полишено через # робочого дня (медіана)}}; нині тут {now, plural, one {стоїть #} few {стоять #} many {стоїть #} other {стоїть #}}, медіана робочих днів {days}",
  "conformance.moves": "Переходи, кожен із зобов’язаннями, що його здійснили",
  "conformance.moves.csv": "Переходи у CSV",
  "conformance.move": "{from} → {to}",
  "conformance.variants":
    "{n, plural, one {# різний шлях} few {# різні шляхи} many {# різних шляхів} other {# різного шляху}}, найчастіший перший",
  "conformance.variants.first": "Показано перші {n} із {all}; у файлі CSV є всі.",
  "conformance.variants.csv": "Шляхи у CSV",
  "conformance.column.move": "Перехід",
  "conformance.column.path": "Шлях",
  "conformance.column.count": "Разів",
  "conformance.column.commitments": "Зобов’язання",
  "conformance.column.share": "Частка",
  "conformance.column.median": "Медіана робочих днів",
  "conformance.column.rare": "Наскільки часто",
  "conformance.column.since": "Там із",
  "conformance.taken": "Зобов’язання, що пройшли цим шляхом",
  "conformance.taken.list": "Зобов’язання",
  "conformance.taken.nothing":
    "Адреса не називає ні шляху, ні переходу. Виберіть його на сторінці «Справжні шляхи».",
  "conformance.taken.filtered": "У цих межах жодне зобов’язання не пройшло цим шляхом.",
};
