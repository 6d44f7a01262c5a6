import type { registerEvents } from "@tiltas/domain";
import type { ReactElement } from "react";
import type { z } from "zod";
import { api } from "../../api/trpc.ts";
import { formatMoney } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { MoneyField } from "../../kit/money-field.tsx";
import { Money } from "../../kit/money.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import type { FundRow } from "../funds/fund-sums.ts";
import { RegisterFlow } from "../step/registering/register-flow.tsx";
import { RegisterForm, type TypedChange } from "../step/registering/register-form.tsx";
import type { SendChange } from "../step/registering/use-registering.ts";
import { type AdjustField, readAdjustment } from "./read-ceiling.ts";

type Adjustment = TypedChange<AdjustField, z.output<(typeof registerEvents)["fund.adjust"]>>;

const send: SendChange<Adjustment> = async ({ payload }, commandIdOf) =>
  api.fund.adjust.mutate({ ...payload, commandId: commandIdOf(payload) });

/** Form, check and receipt of setting a fund's ceiling. */
export function AdjustCeiling({ fund }: { readonly fund: FundRow }): ReactElement {
  const text = useText();
  const { t, locale } = text;
  const labels = { ceiling: t("funds.adjust.ceiling"), reason: t("funds.reason") };
  return (
    <RegisterFlow<Adjustment>
      form={(before, onCheck) => (
        <RegisterForm
          label={t("funds.adjust")}
          name="adjust"
          labels={labels}
          typed={before?.typed}
          read={(typed) => readAdjustment(text, fund.code, typed)}
          onCheck={onCheck}
        >
          {(of) => (
            <>
              <MoneyField
                {...of("ceiling")}
                hint={t("funds.adjust.ceiling.hint", { amount: formatMoney(fund.ceiling, locale) })}
                currency="EUR"
              />
              <TextArea {...of("reason")} hint={t("step.hint.keptForGood")} />
            </>
          )}
        </RegisterForm>
      )}
      said={({ payload }) => ({
        items: [
          { term: t("funds.code"), value: fund.code },
          { term: t("funds.adjust.now"), value: <Money value={fund.ceiling} /> },
          { term: labels.ceiling, value: <Money value={payload.ceiling} /> },
          { term: labels.reason, value: payload.reason },
        ],
        effect: t("funds.adjust.effect"),
        confirm: t("funds.adjust.confirm"),
      })}
      done={({ payload }) =>
        t("funds.adjust.done", { code: fund.code, amount: formatMoney(payload.ceiling, locale) })
      }
      send={send}
    />
  );
}
