import type { registerEvents } from "@tiltas/domain";
import { type ReactElement, useState } from "react";
import type { z } from "zod";
import { api } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { MoneyField } from "../../kit/money-field.tsx";
import { Money } from "../../kit/money.tsx";
import { NumberField, TextField } from "../../kit/text-field.tsx";
import { RegisterFlow } from "../step/registering/register-flow.tsx";
import { RegisterForm, type TypedChange } from "../step/registering/register-form.tsx";
import type { SendChange } from "../step/registering/use-registering.ts";
import { type FundField, readFund } from "./read-fund.ts";

type FundChange = TypedChange<FundField, z.output<(typeof registerEvents)["fund.open"]>>;

const send: SendChange<FundChange> = async ({ payload }, commandIdOf) =>
  api.fund.open.mutate({ ...payload, commandId: commandIdOf(payload) });

interface OpenProps {
  /** The codes that are open already. */
  readonly taken: readonly string[];
}

/** Form, check and receipt of opening a fund. */
export function OpenFund({ taken }: OpenProps): ReactElement {
  const { t } = useText();
  const labels = useFundLabels();
  return (
    <RegisterFlow<FundChange>
      form={(before, onCheck) => <FundFields taken={taken} before={before} onCheck={onCheck} />}
      said={({ payload: { fund } }) => ({
        items: [
          { term: labels.code, value: fund.code },
          { term: labels.name, value: fund.name },
          { term: labels.owner, value: fund.owner },
          { term: labels.fiscalYear, value: String(fund.fiscalYear) },
          { term: labels.ceiling, value: <Money value={fund.ceiling} /> },
        ],
        effect: t("funds.open.effect"),
        confirm: t("funds.open.confirm"),
      })}
      done={({ payload: { fund } }) => t("funds.open.done", { code: fund.code })}
      send={send}
    />
  );
}

function useFundLabels(): Readonly<Record<FundField, string>> {
  const { t } = useText();
  return {
    code: t("funds.code"),
    name: t("funds.name"),
    owner: t("funds.owner"),
    fiscalYear: t("funds.year"),
    ceiling: t("funds.ceiling"),
  };
}

interface FundFieldsProps {
  readonly taken: readonly string[];
  readonly before: FundChange | undefined;
  readonly onCheck: (change: FundChange) => void;
}

function FundFields({ taken, before, onCheck }: FundFieldsProps): ReactElement {
  const text = useText();
  const { t } = text;
  // One id for as long as it is corrected: what was recorded under a lost answer is not opened twice.
  const [id] = useState(() => before?.payload.fund.id ?? crypto.randomUUID());
  return (
    <RegisterForm
      label={t("funds.open")}
      name="fund"
      labels={useFundLabels()}
      typed={before?.typed}
      read={(typed) => readFund(text, { id, taken }, typed)}
      onCheck={onCheck}
    >
      {(of) => (
        <>
          <TextField {...of("code")} hint={t("funds.open.code.hint")} width="short" />
          <TextField {...of("name")} width="full" />
          <TextField {...of("owner")} hint={t("funds.open.owner.hint")} width="full" />
          <NumberField {...of("fiscalYear")} inputMode="numeric" />
          <MoneyField {...of("ceiling")} currency="EUR" />
        </>
      )}
    </RegisterForm>
  );
}
