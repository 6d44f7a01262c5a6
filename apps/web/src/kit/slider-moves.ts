interface Dated {
  /** The calendar day of the point, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The point a day further on: the first of the next day there is, or the last point. */
export function nextDay(points: readonly Dated[], index: number): number {
  const day = points[index]?.day ?? "";
  const found = points.findIndex((point, at) => at > index && point.day > day);
  return found === -1 ? points.length - 1 : found;
}

/** The point a day further back: the last of the day before there is, or the first point. */
export function previousDay(points: readonly Dated[], index: number): number {
  const day = points[index]?.day ?? "";
  return Math.max(
    0,
    points.findLastIndex((point, at) => at < index && point.day < day),
  );
}
