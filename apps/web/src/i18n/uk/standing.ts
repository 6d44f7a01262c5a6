import type { Translation } from "../message-id.ts";

/** How the ledger stands, in Ukrainian. */
export const standing: Translation = {
  "standing.title": "Стан реєстру",
  "standing.signed":
    "Підписано: {size, plural, one {# запис} few {# записи} many {# записів} other {# запису}}, {ago}. Програма підпису не знайшла порушень.",
  "standing.unsigned":
    "Реєстр ще не підписано. Перша контрольна точка зʼявиться після перших записів.",
  "standing.alarm": "ТРИВОГА: реєстр не підписується",
  "standing.alarm.since": "Виявив сервер, що показує цю сторінку, {when}.",
  "standing.alarm.do": "Що має зробити адміністратор",
  "standing.entries": "Записів під контрольною точкою",
  "standing.root": "Корінь",
  "standing.at": "Підписано",
  "standing.key": "Ключ",
  "standing.witnesses": "Свідки",
  "standing.nobody": "За цим реєстром не стежить жоден свідок.",
  "standing.nobody.why":
    "Без свідка ніщо ззовні не показує, чи всім видно ту саму історію. Аудитор запускає «tiltas witness», а адміністратор указує його ключ у TILTAS_WITNESS_KEYS.",
  "standing.cosigned":
    "{name} засвідчує підписом {ago}: {size, plural, one {# запис} few {# записи} many {# записів} other {# запису}}.",
  "standing.silent": "{name} ще нічого не засвідчує.",
  "standing.fault.keyUnusable": "Ключ підпису не можна використати.",
  "standing.fault.stateMissing": "У теці даних немає того, що було підписано востаннє.",
  "standing.fault.stateUnreadable":
    "Файл, що памʼятає, що було підписано востаннє, не є контрольною точкою з ключем цього реєстру.",
  "standing.fault.treeTruncated": "Бракує записів, на яких було побудовано дерево.",
  "standing.fault.treeSmaller":
    "У реєстрі менше записів, ніж було підписано: записів бракує або відновлено старішу резервну копію.",
  "standing.fault.treeAltered": "Зберігаються не ті записи, які було підписано.",
  "standing.fault.treeInconsistent": "Теперішній реєстр не виріс із того, який було підписано.",
  "standing.fault.anotherKey": "Найновішу контрольну точку підписано не ключем цього сервера.",
  "standing.fault.checkpointAltered": "Збережена контрольна точка не та, яку було підписано.",
  "standing.fault.roundFailed": "Програма підпису не змогла виконати роботу.",
  "standing.remedy.keyUnusable":
    "Поверніть файл ledger-key із безпечної копії так, щоб його читав лише сервер, або задайте TILTAS_LEDGER_KEY.",
  "standing.remedy.stateMissing":
    "Зʼясуйте, хто вилучив файл ledger-signed. Покладіть на його місце найновішу контрольну точку, яку має свідок.",
  "standing.remedy.stateUnreadable":
    "Зʼясуйте, хто записав файл ledger-signed. Покладіть на його місце найновішу контрольну точку, яку має свідок.",
  "standing.remedy.history":
    "Зупиніть запис, залиште базу даних для аудиторів такою, як вона є, і запустіть «tiltas verify»: він назве потік і версію. Відновіть найновішу резервну копію, у якій є все, що було підписано.",
  "standing.remedy.anotherKey":
    "Дайте всім серверам той самий ключ. Якщо ключа ніхто не міняв, вважайте збережені контрольні точки підробленими й повідомте аудиторів.",
  "standing.remedy.checkpointAltered":
    "Зʼясуйте, хто писав у таблицю контрольних точок, і запустіть «tiltas verify». Свідок має те, що було підписано.",
  "standing.remedy.roundFailed":
    "Прочитайте журнал сервера: найчастіше не відповідає база даних. Програма спробує знову сама.",
};
