import type { Translation } from "../message-id.ts";

/** Changes of the registers: what their forms, checks and receipts share. */
export const registers: Translation = {
  "register.check": "Перевірити",
  "register.edit": "Змінити",
  "register.another": "Інша зміна",
  "register.receipt": "Записано: {stream}, версія {version}; хеш запису {hash}.",
  "register.problem.codeTaken": "Цей код уже зайнято",
  "register.problem.year": "Рік від 1990 до 2199",
  "frameworks.title": "Програми",
  "frameworks.empty": "Ще не відкрито жодної програми.",
  "frameworks.kind": "Вид",
  "frameworkKind.coalition": "Коаліція",
  "frameworkKind.initiative": "Ініціатива",
  "frameworkKind.agreement": "Угода",
  "frameworkKind.body": "Орган",
  "frameworks.leads": "Очолюють",
  "frameworks.members": "Учасники",
  "frameworks.countries.hint": "Дволітерні коди країн через кому, наприклад LT, IS.",
  "frameworks.milestones": "Віхи",
  "frameworks.milestones.hint":
    "По одній у рядку, з днем на початку, якщо він відомий: 2027-06-30 Друга поставка",
  "frameworks.earmarkCeiling": "Стеля цільових коштів",
  "frameworks.open": "Відкрити програму",
  "frameworks.code.hint": "Великі літери, цифри й дефіси, наприклад DEMINING. Код не змінюється.",
  "frameworks.open.effect":
    "Від миті запису за цією програмою можна брати зобов’язання. Згодом змінити її не можна.",
  "frameworks.open.confirm": "Відкрити програму",
  "frameworks.open.done": "Програму відкрито: {code}.",
  "remedy.giveAHigherCeiling": "Вкажіть вищу стелю.",
  "remedy.chooseKnownPerson": "Виберіть особу зі списку.",
  "remedy.chooseKnownDelegation": "Виберіть доручення зі списку.",
  "remedy.delegateABusinessRole": "Передайте натомість ділову роль.",
  "remedy.delegateARoleYouHold": "Передайте роль, яку маєте.",
  "remedy.onlyTheDelegatorCan": "Зверніться до особи, яка передала роль.",
  "remedy.giveTheNextNumber": "Вкажіть наступний за порядком номер.",
};
