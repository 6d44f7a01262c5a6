import { type IsoDate, isoDateSchema } from "@tiltas/domain";

/** Both days, when they are days and the last does not lie before the first; undefined otherwise. */
export const findPeriod = (
  from: string | undefined,
  to: string | undefined,
): { readonly from: IsoDate; readonly to: IsoDate } | undefined => {
  const [first, last] = [isoDateSchema.safeParse(from), isoDateSchema.safeParse(to)];
  if (!first.success || !last.success || first.data > last.data) return undefined;
  return { from: first.data, to: last.data };
};
