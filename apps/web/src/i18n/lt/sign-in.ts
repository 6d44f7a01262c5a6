import type { Translation } from "../message-id.ts";

export const signIn: Translation = {
  "signIn.title": "Prisijungimas",
  "signIn.lead": "Paramos įsipareigojimai – nuo pasiūlymo iki gavėjo parašo.",
  "signIn.email": "El. paštas",
  "signIn.password": "Slaptažodis",
  "signIn.password.show": "Rodyti slaptažodį",
  "signIn.submit": "Prisijungti",
  "signIn.submitting": "Jungiamasi…",
  "signIn.email.missing": "Įveskite el. pašto adresą",
  "signIn.email.malformed": "Įveskite tokį el. pašto adresą kaip vardas@pavyzdys.lt",
  "signIn.password.missing": "Įveskite slaptažodį",
  "signIn.refused": "Neteisingas el. paštas arba slaptažodis",
  "signIn.throttled":
    "Per daug bandymų. Bandykite vėl po {seconds, plural, one {# sekundės} few {# sekundžių} many {# sekundės} other {# sekundžių}}.",
  "signIn.throttled.later": "Per daug bandymų. Bandykite vėl po kelių minučių.",
  "signIn.unreachable":
    "Serveris neatsako. Slaptažodis niekur kitur neišsiųstas; bandykite dar kartą.",
};
