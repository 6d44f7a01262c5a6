import { findPreference, keepPreference } from "./preference.ts";

/** Whether single-letter shortcuts are on (WCAG 2.1.4: they can be switched off). */
export function letterKeysAreOn(): boolean {
  return findPreference("letterKeys") !== "off";
}

export function switchLetterKeys(on: boolean): void {
  keepPreference("letterKeys", on ? "on" : "off");
}
