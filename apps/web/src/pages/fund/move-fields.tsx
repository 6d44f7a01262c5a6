import type { ReactElement } from "react";
import { formatMoney } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { MoneyField } from "../../kit/money-field.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import type { FundRow } from "../funds/fund-sums.ts";
import { RegisterForm } from "../step/registering/register-form.tsx";
import type { Move } from "./move-ceiling.tsx";
import { type MoveField, readMove } from "./read-ceiling.ts";

/** The words of a move's fields. */
export function useMoveLabels(): Readonly<Record<MoveField, string>> {
  const { t } = useText();
  return { to: t("funds.move.to"), amount: t("funds.move.amount"), reason: t("funds.reason") };
}

interface MoveFieldsProps {
  readonly fund: FundRow;
  readonly takers: readonly FundRow[];
  readonly before: Move | undefined;
  readonly onCheck: (move: Move) => void;
}

/** To which fund, how much, and why. */
export function MoveFields({ fund, takers, before, onCheck }: MoveFieldsProps): ReactElement {
  const text = useText();
  const { t, locale } = text;
  return (
    <RegisterForm
      label={t("funds.move")}
      name="move"
      labels={useMoveLabels()}
      typed={before?.typed}
      read={(typed) => readMove(text, fund.code, typed)}
      onCheck={onCheck}
    >
      {(of) => (
        <>
          <SelectField
            {...of("to")}
            hint={t("funds.move.to.hint")}
            startsEmpty
            choices={takers.map(({ code, name, fiscalYear }) => ({
              value: code,
              label: `${code}, ${fiscalYear}, ${name}`,
            }))}
          />
          <MoneyField
            {...of("amount")}
            hint={t("funds.move.amount.hint", { amount: formatMoney(fund.left, locale) })}
            currency="EUR"
          />
          <TextArea {...of("reason")} hint={t("step.hint.keptForGood")} />
        </>
      )}
    </RegisterForm>
  );
}
