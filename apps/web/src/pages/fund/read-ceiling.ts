import { findDecimal } from "../../format/decimal-text.ts";
import type { Text } from "../../i18n/use-text.ts";
import type { FundRow } from "../funds/fund-sums.ts";
import { readRegister } from "../step/registering/read-register.ts";
import type { Typed } from "../step/registering/register-form.tsx";

type Say = Pick<Text, "t" | "language">;
type FundYear = Pick<FundRow, "code" | "fiscalYear">;

const adjustFields = ["ceiling", "reason"] as const;
export type AdjustField = (typeof adjustFields)[number];

const moveFields = ["to", "amount", "reason"] as const;
export type MoveField = (typeof moveFields)[number];

const euro = (typed: string, { language }: Say) => ({
  amount: findDecimal(typed, language) ?? typed,
  currency: "EUR",
});

/** Reads what was typed into a new ceiling of a fund. */
export const readAdjustment = (text: Say, fundCode: string, typed: Typed<AdjustField>) =>
  readRegister(
    text,
    { event: "fund.adjust", fields: adjustFields },
    { fundCode, ceiling: euro(typed.ceiling, text), reason: typed.reason },
  );

/** Reads what was typed into ceiling that a fund gives to another. */
export const readMove = (text: Say, from: string, typed: Typed<MoveField>) =>
  readRegister(
    text,
    { event: "fund.transfer", fields: moveFields, always: { to: "step.problem.choose" } },
    { from, to: typed.to, amount: euro(typed.amount, text), reason: typed.reason },
  );

/** The event that moves ceiling between two funds: within a year or to the next; undefined where none does. */
export const moveEvent = (
  from: FundYear,
  to: FundYear,
): "fund.transfer" | "fund.carryOver" | undefined => {
  if (from.code === to.code) return undefined;
  if (to.fiscalYear === from.fiscalYear) return "fund.transfer";
  return to.fiscalYear === from.fiscalYear + 1 ? "fund.carryOver" : undefined;
};
