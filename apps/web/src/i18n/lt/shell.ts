import type { Translation } from "../message-id.ts";

export const shell: Translation = {
  "shell.skip": "Pereiti prie turinio",
  "shell.home": "Tiltas, pradžia",
  "shell.nav": "Pagrindinis",
  "shell.nav.work": "Mano darbai",
  "shell.nav.pipeline": "Eiga",
  "shell.nav.audit": "Auditas",
  "shell.nav.propose": "Siūlyti",
  "shell.language": "Kalba",
  "shell.theme": "Apipavidalinimas",
  "shell.theme.system": "Kaip sistemos",
  "shell.theme.light": "Šviesus",
  "shell.theme.dark": "Tamsus",
  "shell.person.menu": "{name}: paskyra ir nuostatos",
  "shell.person.roles":
    "{count, plural, one {Vaidmuo} few {Vaidmenys} many {Vaidmens} other {Vaidmenų}}",
  "shell.person.noRole": "Jums dar nesuteiktas joks vaidmuo. Jį gali suteikti administratorius.",
  "shell.signIn": "Prisijungti",
  "shell.signOut": "Atsijungti",
  "shell.signOut.failed": "Atsijungimas nepasiekė serverio. Jūs vis dar prisijungę.",
  "shell.footer": "Puslapio nuorodos",
  "shell.footer.accessibility": "Prieinamumas",
  "shell.footer.keys": "Spartieji klavišai",
  "shell.loading": "Įkeliama",
  "page.notFound.title": "Puslapis nerastas",
  "page.notFound.text":
    "Šiuo adresu puslapio nėra. Galbūt adresas įvestas su klaida arba nuoroda pasenusi.",
  "page.notFound.link": "Eiti į „Mano darbai“",
  "page.error.title": "Šio puslapio parodyti nepavyko",
  "page.error.text": "Niekas nepakeista ir neprarasta. Kitos Tilto dalys veikia.",
  "page.error.again": "Bandyti dar kartą",
  "page.error.technical": "Techninės detalės",
  "page.outdated.title": "Tiltas atnaujintas",
  "page.outdated.text":
    "Šioje kortelėje veikia senesnė versija. Norėdami tęsti, įkelkite puslapį iš naujo; adresas nesikeičia.",
  "page.outdated.reload": "Įkelti iš naujo",
  "page.unreachable.title": "Serveris neatsako",
  "page.unreachable.text":
    "Patikrinkite ryšį ir bandykite dar kartą. Niekas, ką užfiksavote, neprarasta.",
};
