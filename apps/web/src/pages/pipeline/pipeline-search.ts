/** What the address of the pipeline says; `asAt` and `knownAt` together are a permanent link to a total. */
export interface PipelineSearch {
  readonly by: "framework" | "fund" | "kind" | "donor";
  readonly origin: "own" | "kiel";
  readonly asAt?: string;
  readonly knownAt?: number;
}

const groupings = ["framework", "fund", "kind", "donor"] as const;

export function parsePipelineSearch(raw: Readonly<Record<string, unknown>>): PipelineSearch {
  const { asAt, knownAt } = raw;
  return {
    by: groupings.find((by) => by === raw["by"]) ?? "framework",
    origin: raw["origin"] === "kiel" ? "kiel" : "own",
    ...(typeof asAt === "string" && /^\d{4}-\d{2}-\d{2}$/.test(asAt) ? { asAt } : {}),
    ...(Number.isInteger(Number(knownAt ?? Number.NaN)) ? { knownAt: Number(knownAt) } : {}),
  };
}

/** The address of the same page with some of it changed. */
export function pipelineHref(search: PipelineSearch, changes: Partial<PipelineSearch>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...search, ...changes }))
    if (value !== undefined) parameters.set(key, String(value));
  return `/pipeline?${parameters.toString()}`;
}
