/** Every instant is shown in the ministry's own zone, wherever the reader sits. */
const timeZone = "Europe/Vilnius";

/** "6 Nov 2026" from a plain date `2026-11-06`, which has no zone, or from an instant. */
export function formatDate(iso: string, locale: string): string {
  const isPlain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: isPlain ? "UTC" : timeZone,
  }).format(new Date(iso));
}

/** "6 Nov": for drawings, where the year stands in the list beside them. */
export function formatDay(iso: string, locale: string): string {
  const isPlain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    timeZone: isPlain ? "UTC" : timeZone,
  }).format(new Date(iso));
}

/** "6 Nov 2026, 14:02" from an ISO instant. */
export function formatDateTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(new Date(iso));
}

/** "14:02", for what happened today. */
export function formatTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(new Date(iso));
}

/** Today's day in the ministry's zone, `YYYY-MM-DD`. */
export function todayInVilnius(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
}

const hour = 3_600_000;

/**
 * The instant of a moment on the ministry's clock, `2026-11-06T14:02` as a browser's own field gives it; undefined for
 * what is no such moment. A moment the autumn clock shows twice is the earlier one.
 */
export function vilniusInstant(local: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc) || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)) return undefined;
  const shown = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone,
  });
  const wanted = local.slice(0, 16).replace("T", " ");
  // One hour in the winter of 1998, three in any summer.
  const found = [3, 2, 1].map((hours) => new Date(asUtc - hours * hour));
  return found.find((instant) => shown.format(instant) === wanted)?.toISOString();
}
