type PreferenceName = "language" | "theme" | "letterKeys";

/** A choice kept in this browser; undefined if none was made or storage is forbidden. */
export function findPreference(name: PreferenceName): string | undefined {
  try {
    return localStorage.getItem(`tiltas.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice in this browser. Where storage is forbidden it lasts until the tab closes. */
export function keepPreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(`tiltas.${name}`, value);
  } catch {
    // A forbidden storage is the person's own setting, not a fault to report.
  }
}
