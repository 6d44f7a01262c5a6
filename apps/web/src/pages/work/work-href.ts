import type { WorkSearch } from "./work-search.ts";

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
