const shows = ["all", "can", "cannot", "done", "notDone"] as const;
export type Show = (typeof shows)[number];

/** What the address of a job says: which of its items, from where on. */
export interface BulkSearch {
  readonly show?: Show;
  readonly after?: string;
}

/** Reads an address; what it does not understand falls back to the plain view. */
export function parseBulkSearch(raw: Readonly<Record<string, unknown>>): BulkSearch {
  const show = shows.find((each) => each === raw["show"]);
  const { after } = raw;
  return {
    ...(show === undefined ? {} : { show }),
    ...(typeof after === "string" && after !== "" ? { after } : {}),
  };
}

/** The address of a job's page. */
export function bulkHref(jobId: string, { show, after }: BulkSearch = {}): string {
  const parameters = new URLSearchParams();
  if (show !== undefined) parameters.set("show", show);
  if (after !== undefined) parameters.set("after", after);
  const query = parameters.toString();
  return `/work/bulk/${jobId}${query === "" ? "" : `?${query}`}`;
}
