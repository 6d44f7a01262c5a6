import type { Translation } from "../message-id.ts";

/** Changes of the registers: what their forms, checks and receipts share. */
export const registers: Translation = {
  "register.check": "Перевірити",
  "register.edit": "Змінити",
  "register.another": "Інша зміна",
  "register.receipt": "Записано: {stream}, версія {version}; хеш запису {hash}.",
};
