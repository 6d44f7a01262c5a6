import type { Engine, PersonView } from "@tiltas/engine";
import type { LeafFeed } from "../live/leaf-feed.ts";

/** What every procedure may use: made once per HTTP request. */
export type RequestContext = {
  readonly engine: Engine;
  readonly leaves: LeafFeed;
  /** Stands in the answer's `x-request-id` and in the log line. */
  readonly requestId: string;
  /** Who is behind the session cookie or bearer token, asked at most once; undefined when nobody is. */
  readonly findCaller: () => Promise<PersonView | undefined>;
  /** The same, asked anew: a long answer must end when its session does. */
  readonly isStillSignedIn: () => Promise<boolean>;
};
