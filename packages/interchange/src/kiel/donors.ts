/** A donor by its ISO 3166-1 alpha-2 code, `EU` for the institutions of the union, and its name in the file. */
export type Donor = { readonly code: string; readonly name: string };

/** Every donor of the tracker, by its name there. The union's institutions and funds count as one donor. */
const codes: ReadonlyMap<string, string> = new Map([
  ["australia", "AU"],
  ["austria", "AT"],
  ["belgium", "BE"],
  ["bulgaria", "BG"],
  ["canada", "CA"],
  ["china", "CN"],
  ["croatia", "HR"],
  ["cyprus", "CY"],
  ["czech republic", "CZ"],
  ["czechia", "CZ"],
  ["denmark", "DK"],
  ["estonia", "EE"],
  ["eu (commission and council)", "EU"],
  ["eu institutions", "EU"],
  ["european commission", "EU"],
  ["european council", "EU"],
  ["european investment bank", "EU"],
  ["european peace facility", "EU"],
  ["european union", "EU"],
  ["finland", "FI"],
  ["france", "FR"],
  ["germany", "DE"],
  ["greece", "GR"],
  ["hungary", "HU"],
  ["iceland", "IS"],
  ["india", "IN"],
  ["ireland", "IE"],
  ["italy", "IT"],
  ["japan", "JP"],
  ["latvia", "LV"],
  ["lithuania", "LT"],
  ["luxembourg", "LU"],
  ["malta", "MT"],
  ["netherlands", "NL"],
  ["new zealand", "NZ"],
  ["norway", "NO"],
  ["poland", "PL"],
  ["portugal", "PT"],
  ["republic of korea", "KR"],
  ["romania", "RO"],
  ["slovakia", "SK"],
  ["slovenia", "SI"],
  ["south korea", "KR"],
  ["spain", "ES"],
  ["sweden", "SE"],
  ["switzerland", "CH"],
  ["taiwan", "TW"],
  ["turkey", "TR"],
  ["united kingdom", "GB"],
  ["united states", "US"],
]);

/** The donor of that name; undefined when the tracker has none such. */
export const findDonor = (name: string): Donor | undefined => {
  const code = codes.get(name.replaceAll(/\s+/g, " ").trim().toLowerCase());
  return code === undefined ? undefined : { code, name };
};
