/** What the address of a commitment's past says: the entry looked at, and two entries to compare. */
export interface PastSearch {
  readonly at?: number;
  /** `3..14`: two versions of the stream. */
  readonly compare?: string;
}

export interface Compared {
  readonly from: number;
  readonly to: number;
}

const isVersion = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

/** The two versions a text such as `3..14` names; undefined for anything else. */
export function findCompared(text: unknown): Compared | undefined {
  const found = typeof text === "string" ? /^(\d{1,9})\.\.(\d{1,9})$/.exec(text) : null;
  const [from, to] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  return isVersion(from) && isVersion(to) ? { from, to } : undefined;
}

export function parsePastSearch(raw: Readonly<Record<string, unknown>>): PastSearch {
  const compared = findCompared(raw["compare"]);
  return {
    ...(isVersion(raw["at"]) ? { at: Number(raw["at"]) } : {}),
    ...(compared === undefined ? {} : { compare: `${compared.from}..${compared.to}` }),
  };
}

export function pastHref(reference: string, { at, compare }: PastSearch): string {
  const parameters = new URLSearchParams({
    ...(at === undefined ? {} : { at: String(at) }),
    ...(compare === undefined ? {} : { compare }),
  });
  return `/audit/c/${reference}?${parameters.toString()}`;
}
