import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../../api/app-router.ts";
import { formatMoney } from "../../../format/money.ts";
import type { Text } from "../../../i18n/use-text.ts";
import type { Choice } from "../../../kit/select-field.tsx";

export type Registers = inferRouterOutputs<AppRouter>["register"]["all"];
export type Fund = Registers["funds"][number];

/** Funds to choose from, each with what is left under its ceiling. */
export const fundChoices = (
  funds: readonly Fund[],
  { t, locale }: Pick<Text, "t" | "locale">,
): readonly Choice[] =>
  funds.map(({ code, name, left }) => ({
    value: code,
    label: t("step.fund.left", { code, name, left: formatMoney(left, locale) }),
  }));
