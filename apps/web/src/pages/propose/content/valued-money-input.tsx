import type { ReactElement } from "react";
import { useWatch } from "react-hook-form";
import { useText } from "../../../i18n/use-text.ts";
import { DateInput, MoneyInput, TextInput, UnitsInput } from "../../step/fields/inputs.tsx";

/** An amount in any currency; one other than euro also needs its rate, the rate's day and its source. */
export function ValuedMoneyInput({ name }: { readonly name: string }): ReactElement {
  const { t } = useText();
  const typed: unknown = useWatch({ name: `${name}.currency` });
  const currency = typeof typed === "string" && /^[A-Z]{3}$/.test(typed) ? typed : "EUR";
  return (
    <>
      <MoneyInput name={`${name}.amount`} currency={currency} />
      <TextInput name={`${name}.currency`} width="short" />
      {currency !== "EUR" && (
        <>
          <UnitsInput name={`${name}.exchange.rate`} hint={t("propose.hint.rate", { currency })} />
          <DateInput name={`${name}.exchange.rateDate`} />
          <TextInput name={`${name}.exchange.rateSource`} />
        </>
      )}
    </>
  );
}
