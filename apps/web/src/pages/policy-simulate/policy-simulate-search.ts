/** What the address of a simulation says; a policy that was never adopted is not in it. */
export interface PolicySimulateSearch {
  readonly policy?: string;
  readonly from?: string;
  readonly to?: string;
}

const findDay = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

export function parsePolicySimulateSearch(
  raw: Readonly<Record<string, unknown>>,
): PolicySimulateSearch {
  const { policy } = raw;
  const [from, to] = [findDay(raw["from"]), findDay(raw["to"])];
  return {
    ...(typeof policy === "string" && policy !== "" ? { policy } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

export function policySimulateHref(search: PolicySimulateSearch): string {
  return `/policy/simulate?${new URLSearchParams({ ...search }).toString()}`;
}
