import {
  addWorkingDays,
  eur,
  isoDateSchema,
  moneySchema,
  parseIsoDate,
  sumEuro,
  timesQuantity,
} from "@tiltas/domain";

const detectors = timesQuantity(eur("4600"), "40");
export const total = sumEuro([detectors, eur("0.10"), eur("0.20")]);
export const yen = moneySchema.parse({ amount: "1500", currency: "JPY" });
export const tooFine = moneySchema.safeParse({ amount: "1.234", currency: "EUR" });
export const due = addWorkingDays(parseIsoDate("2024-04-12"), 5); // from a Friday
export const noDay = isoDateSchema.safeParse("2024-02-30");
