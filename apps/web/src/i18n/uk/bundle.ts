export const bundle = {
  "bundle.title": "Перевірити доказовий пакет",
  "bundle.choose": "Який пакет і яким ключем перевіряти",
  "bundle.choose.about":
    "Файл читається лише в цьому браузері й нікуди не надсилається. Усе переобчислюється з його байтів, а кожен потік відтворюється за автоматом і порядком свого часу.",
  "bundle.file": "Доказовий пакет",
  "bundle.file.hint": "Файл ZIP будь-якого розміру.",
  "bundle.file.missing": "Виберіть файл пакета.",
  "bundle.key": "Відкритий ключ реєстру",
  "bundle.key.hint":
    "Одне слово, наприклад ledger.example+1a2b3c4d+…; він має надійти іншим шляхом, ніж пакет.",
  "bundle.key.wrong": "Укажіть відкритий ключ одним словом.",
  "bundle.key.ask": "Запитати ключ у цього сервера",
  "bundle.key.told":
    "Такий ключ назвав сервер. Це сказано, а не доведено: порівняйте його з ключем, отриманим іншим шляхом.",
  "bundle.key.onlyTold":
    "Ключ надійшов із цього сервера. Той, хто керує сервером, міг підписати іншу історію іншим ключем: порівняйте ключ з отриманим іншим шляхом.",
  "bundle.key.notTold":
    "Сервер зараз не повідомляє свого ключа. Спробуйте ще раз або введіть його самі.",
  "bundle.witnesses": "Відкриті ключі свідків",
  "bundle.witnesses.hint":
    "По одному в рядку. Їхні підписи показують, що інші бачили ту саму історію.",
  "bundle.witnesses.wrong": "Укажіть відкритий ключ кожного свідка одним словом.",
  "bundle.verify": "Перевірити",
  "bundle.whole.about":
    "Або перевірте все, що має цей сервер: кожен запис завантажується й перевіряється тут, зберігати нічого не треба. Якщо ключа вище не вказано, його запитують у сервера.",
  "bundle.whole.verify": "Перевірити весь реєстр",
  "bundle.whole.fetching": "Завантажується весь реєстр",
  "bundle.whole.progress":
    "{entries} з {of, plural, one {# запису} few {# записів} many {# записів} other {# запису}}",
  "bundle.whole.stopped": "Зупинено, перш ніж надійшов увесь реєстр: нічого не доведено.",
  "bundle.whole.notFetched": "Реєстр не вдалося завантажити, тож нічого не доведено.",
  "bundle.none": "Ще не перевірено жодного пакета.",
  "bundle.running": "Перевіряється {file}",
  "bundle.progress": "{percent} байтів",
  "bundle.stop": "Зупинити",
  "bundle.stopped": "Зупинено до кінця: про {file} нічого не доведено.",
  "bundle.notABundle": "{file} не є доказовим пакетом.",
  "bundle.notABundle.notAnArchive": "Це не архів ZIP, або його обірвано.",
  "bundle.notABundle.manifestMissing": "У ньому немає опису.",
  "bundle.notABundle.manifestMalformed": "Його опис неможливо прочитати.",
  "bundle.notABundle.unknownFormat": "Його формату ця програма не знає.",
  "bundle.failed": "{file} не вдалося перевірити, тож про нього нічого не доведено.",
  "bundle.good": "У {file} помилок не знайдено.",
  "bundle.bad":
    "У {file} {n, plural, one {знайдено # помилку} few {знайдено # помилки} many {знайдено # помилок} other {знайдено # помилки}}.",
  "bundle.read":
    "Перевірено {entries, plural, one {# запис} few {# записи} many {# записів} other {# запису}} у {streams, plural, one {# потоці} few {# потоках} many {# потоках} other {# потоку}} за {seconds} с.",
  "bundle.findings.error":
    "{n, plural, one {# помилка: доведено, що неправильно} few {# помилки: доведено, що неправильно} many {# помилок: доведено, що неправильно} other {# помилки: доведено, що неправильно}}",
  "bundle.findings.warning":
    "{n, plural, one {# застереження: не доведено} few {# застереження: не доведено} many {# застережень: не доведено} other {# застереження: не доведено}}",
  "bundle.findings.leftOut":
    "{n, plural, one {Ще # знахідку не показано} few {Ще # знахідки не показано} many {Ще # знахідок не показано} other {Ще # знахідки не показано}}.",
  "bundle.column.where": "Де",
  "bundle.column.what": "Що знайдено",
  "bundle.column.facts": "Факти",
  "bundle.place.version": "{stream}, версія {version}",
  "bundle.place.line": "{member}, рядок {line}",
  "bundle.place.file": "файл загалом",
  "bundle.notProved": "Чого не доведено",
  "bundle.notProved.entriesTrue": "Що запис був правдивим, коли його зробили.",
  "bundle.notProved.keyIsTheLedgers": "Що ключ справді належить реєстру.",
  "bundle.notProved.noLaterEntries": "Що показані потоки не мають пізніших записів.",
  "bundle.notProved.sameHistoryForAll":
    "Що всім показували ту саму історію: її не підписав жоден свідок, ключ якого вказано.",
  "bundle.notProved.erasedTexts": "Що казали стерті тексти і що їх стерти вимагало право.",
  "bundle.notProved.keyChangesRecorded":
    "Що кожну зміну ключа реєстру записано: цих записів у цьому пакеті немає, або вони новіші за її контрольну точку.",
  "bundle.notProved.erasuresRecorded":
    "Що тексти, позначені як стерті, стерто записаною дією: цих записів у цьому пакеті немає.",
  "bundle.notProved.law": "Що право дозволяло те, що сталося.",
  "bundle.notProved.rolesHeld":
    "Що дійова особа справді мала роль, названу в записі, якщо її не надає жоден запис.",
  "bundle.notProved.ceilings":
    "Що фонди не перевищували меж: для цього потрібні всі записи й кожен потік цілком.",
  "bundle.foundations": "На чому стоїть висновок",
  "bundle.origin": "Реєстр",
  "bundle.scope": "Обсяг",
  "bundle.scope.everything": "усе",
  "bundle.scope.filter": "зобов’язання за фільтром: {filter}",
  "bundle.scope.period": "що змінювалося з {from} до {to}",
  "bundle.madeAt": "Створено",
  "bundle.size": "Листків під контрольною точкою",
  "bundle.root": "Корінь дерева",
  "bundle.signedBy": "Підписано ключем",
  "bundle.signedBy.none": "жодним відомим ключем",
  "bundle.cosignedBy": "Засвідчили",
  "bundle.cosignedBy.none": "жоден свідок, ключ якого вказано",
  "bundle.checked": "Також перевірено",
  "bundle.checked.counts":
    "{replayed, plural, one {# потік відтворено} few {# потоки відтворено} many {# потоків відтворено} other {# потоку відтворено}} за автоматом; {checkpoints, plural, one {# попередня контрольна точка незмінна} few {# попередні контрольні точки незмінні} many {# попередніх контрольних точок незмінні} other {# попередньої контрольної точки незмінні}}; {texts, plural, one {# запечатаний текст} few {# запечатані тексти} many {# запечатаних текстів} other {# запечатаного тексту}}, стерто: {erased}.",
} as const;
