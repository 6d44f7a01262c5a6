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
