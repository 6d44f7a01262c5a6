/** What the address of a version says beside its name: what it is compared with, and which page of what it touches. */
export interface PolicyVersionSearch {
  readonly compare?: string;
  readonly after?: string;
}

export function parsePolicyVersionSearch(
  raw: Readonly<Record<string, unknown>>,
): PolicyVersionSearch {
  const { compare, after } = raw;
  return {
    ...(typeof compare === "string" && compare !== "" ? { compare } : {}),
    ...(typeof after === "string" && after !== "" ? { after } : {}),
  };
}

export function policyVersionHref(version: string, search: PolicyVersionSearch): string {
  const query = new URLSearchParams({ ...search }).toString();
  return `/policy/${version}${query === "" ? "" : `?${query}`}`;
}
