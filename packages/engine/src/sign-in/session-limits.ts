/** A session ends this long after its last request. */
export const idleSeconds = 2 * 60 * 60;
/** A session ends this long after sign-in, whatever happens in it. */
export const absoluteSeconds = 12 * 60 * 60;
/** Requests closer together than this are noted once. */
export const noteEverySeconds = 60;

/** The instant so many seconds away from another. */
export const secondsFrom = (instant: string, seconds: number): Date =>
  new Date(Date.parse(instant) + seconds * 1000);
