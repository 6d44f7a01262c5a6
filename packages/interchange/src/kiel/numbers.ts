import { decimal, unitsSchema } from "@tiltas/domain";

/** A number the tracker writes, exact: `15500000`, `7972305.573214664`, `1.5e+07`; undefined for anything else. */
export const findNumber = (text: string): string | undefined => {
  const parts = /^(\d{1,40})(\.\d{1,40})?(?:[eE]([+-]?\d{1,2}))?$/.exec(text);
  return parts === null ? undefined : decimal.add(text, "0");
};

/** Whether euro of that amount can be kept: under a thousand billion, 15 digits before the point. */
export const isKeepable = (amount: string): boolean =>
  decimal.compare(amount, "1000000000000000") < 0;

/** A number of units that is more than zero and has at most three decimals; undefined for anything else. */
export const findUnits = (text: string | undefined): string | undefined => {
  const number = text === undefined ? undefined : findNumber(text);
  return number === undefined ? undefined : unitsSchema.safeParse(number).data;
};
