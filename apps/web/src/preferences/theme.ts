import { findPreference, keepPreference } from "./preference.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

export function chosenTheme(): Theme {
  const kept = findPreference("theme");
  return isTheme(kept) ? kept : "system";
}

/** Applies and keeps a theme. `public/theme.js` applies the kept one before the first paint. */
export function chooseTheme(theme: Theme): void {
  keepPreference("theme", theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
