const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** "12 seconds ago", in the largest unit of which one has passed; both are ISO instants. */
export function formatAgo(then: string, now: string, locale: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(then)) / 1000));
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? (["second", 1] as const);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  return words.format(-Math.floor(seconds / length), unit);
}
