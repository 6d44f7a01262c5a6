import { findDecimal } from "../../format/decimal-text.ts";
import type { Text } from "../../i18n/use-text.ts";
import { type Opening, unlessTaken } from "./unless-taken.ts";
import { readRegister } from "../step/registering/read-register.ts";
import type { Typed } from "../step/registering/register-form.tsx";

const fundFields = ["code", "name", "owner", "fiscalYear", "ceiling"] as const;
export type FundField = (typeof fundFields)[number];

/** Reads what was typed into a fund to open under `id`, unless its code is `taken`; its ceiling is in euro. */
export const readFund = (
  text: Pick<Text, "t" | "language">,
  { id, taken }: Opening,
  { ceiling, fiscalYear, ...plain }: Typed<FundField>,
) =>
  unlessTaken(
    text,
    taken,
    ({ fund }) => fund.code,
    readRegister(
      text,
      { event: "fund.open", fields: fundFields, always: { fiscalYear: "register.problem.year" } },
      {
        fund: {
          ...plain,
          id,
          fiscalYear: Number(fiscalYear),
          ceiling: { amount: findDecimal(ceiling, text.language) ?? ceiling, currency: "EUR" },
        },
      },
    ),
  );
