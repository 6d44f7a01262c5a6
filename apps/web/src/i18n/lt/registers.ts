import type { Translation } from "../message-id.ts";

/** Changes of the registers: what their forms, checks and receipts share. */
export const registers: Translation = {
  "register.check": "Patikrinti",
  "register.edit": "Keisti",
  "register.another": "Kitas pakeitimas",
  "register.receipt": "Įrašyta: {stream}, versija {version}; įrašo maiša {hash}.",
};
