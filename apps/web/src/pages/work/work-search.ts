/** What the address of a list says: which view, which filters, which page. Reloading it gives the same screen. */
export interface WorkSearch {
  readonly view: "mine" | "all";
  readonly text?: string;
  readonly stage?: string;
  readonly framework?: string;
  readonly fund?: string;
  readonly kind?: string;
  readonly origin: "own" | "kiel";
  readonly sort: "changed" | "reference" | "amount" | "neededBy";
  readonly ascending: boolean;
  readonly size: 50 | 100 | 200;
  /** Cursor of the page before. */
  readonly after?: string;
  /** Cursors that lead back, oldest first, comma-separated; the first page is the empty one. */
  readonly trail?: string;
}

const textKeys = ["text", "stage", "framework", "fund", "kind", "after", "trail"] as const;
const sorts = ["changed", "reference", "amount", "neededBy"] as const;
const sizes = [50, 100, 200] as const;

/** Reads an address; what it does not understand falls back to the plain view. */
export function parseWorkSearch(raw: Readonly<Record<string, unknown>>): WorkSearch {
  const texts = textKeys.flatMap((key) => {
    const value = raw[key];
    return typeof value === "string" || typeof value === "number"
      ? [[key, String(value)] as const]
      : [];
  });
  return {
    ...Object.fromEntries(texts.filter(([, value]) => value !== "")),
    view: raw["view"] === "all" ? "all" : "mine",
    origin: raw["origin"] === "kiel" ? "kiel" : "own",
    sort: sorts.find((sort) => sort === raw["sort"]) ?? "changed",
    ascending: raw["ascending"] === true || raw["ascending"] === "true",
    size: sizes.find((size) => size === Number(raw["size"])) ?? 50,
  };
}

const plain: Readonly<Record<string, string>> = {
  view: "mine",
  origin: "own",
  sort: "changed",
  ascending: "false",
  size: "50",
};

/** The address of the same list with some of it changed; a change of filters starts at the first page. */
export function workHref(
  search: WorkSearch,
  changes: Partial<Record<keyof WorkSearch, string | undefined>>,
): string {
  const keepsPage = "after" in changes;
  const next: Record<string, string | number | boolean | undefined> = {
    ...search,
    ...(keepsPage ? {} : { after: undefined, trail: undefined }),
    ...changes,
  };
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(next)) {
    const text = value === undefined ? "" : String(value);
    if (text !== "" && plain[key] !== text) parameters.set(key, text);
  }
  const query = parameters.toString();
  return query === "" ? "/work" : `/work?${query}`;
}

/** Addresses of the next and previous page; undefined at an end. */
export function pageHrefs(
  search: WorkSearch,
  next: string | null,
): { nextHref: string | undefined; previousHref: string | undefined } {
  const trail = search.trail === undefined ? [] : search.trail.split(",");
  const back = trail.at(-1);
  return {
    nextHref:
      next === null
        ? undefined
        : workHref(search, { after: next, trail: [...trail, search.after ?? "-"].join(",") }),
    previousHref:
      back === undefined
        ? undefined
        : workHref(search, {
            after: back === "-" ? undefined : back,
            trail: trail.slice(0, -1).join(","),
          }),
  };
}
