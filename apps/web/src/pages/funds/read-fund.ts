import { findDecimal } from "../../format/decimal-text.ts";
import type { Text } from "../../i18n/use-text.ts";
import { readRegister } from "../step/registering/read-register.ts";
import type { Typed } from "../step/registering/register-form.tsx";

const fundFields = ["code", "name", "owner", "fiscalYear", "ceiling"] as const;
export type FundField = (typeof fundFields)[number];

/** Reads what was typed into a fund to open under `id`; its ceiling is in euro. */
export const readFund = (
  text: Pick<Text, "t" | "language">,
  id: string,
  { ceiling, fiscalYear, ...plain }: Typed<FundField>,
) =>
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
  );
