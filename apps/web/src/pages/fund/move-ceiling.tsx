import type { registerEvents } from "@tiltas/domain";
import type { ReactElement } from "react";
import type { z } from "zod";
import { api } from "../../api/trpc.ts";
import { formatMoney } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Money } from "../../kit/money.tsx";
import type { FundRow } from "../funds/fund-sums.ts";
import { RegisterFlow } from "../step/registering/register-flow.tsx";
import type { TypedChange } from "../step/registering/register-form.tsx";
import type { SendChange } from "../step/registering/use-registering.ts";
import { MoveFields, useMoveLabels } from "./move-fields.tsx";
import { moveEvent, type MoveField } from "./read-ceiling.ts";

/** Ceiling a fund gives to another. */
export type Move = TypedChange<MoveField, z.output<(typeof registerEvents)["fund.transfer"]>>;

interface MoveCeilingProps {
  readonly fund: FundRow;
  readonly funds: readonly FundRow[];
}

/** Form, check and receipt of moving ceiling to a fund of the same year, or of the next. */
export function MoveCeiling({ fund, funds }: MoveCeilingProps): ReactElement {
  const { t, locale } = useText();
  const labels = useMoveLabels();
  const takers = funds.filter((one) => moveEvent(fund, one) !== undefined);
  const eventOf = ({ payload }: Move) => {
    const taker = takers.find(({ code }) => code === payload.to);
    return (taker && moveEvent(fund, taker)) ?? "fund.transfer";
  };
  const send: SendChange<Move> = async (move, commandIdOf) => {
    const event = eventOf(move);
    const sent = { ...move.payload, commandId: commandIdOf({ event, ...move.payload }) };
    return event === "fund.transfer"
      ? api.fund.transfer.mutate(sent)
      : api.fund.carryOver.mutate(sent);
  };
  if (takers.length === 0) return <p>{t("funds.move.nowhere")}</p>;
  return (
    <RegisterFlow<Move>
      form={(before, onCheck) => (
        <MoveFields fund={fund} takers={takers} before={before} onCheck={onCheck} />
      )}
      said={(move) => ({
        items: [
          { term: t("funds.move.from"), value: fund.code },
          { term: labels.to, value: move.payload.to },
          { term: labels.amount, value: <Money value={move.payload.amount} /> },
          { term: labels.reason, value: move.payload.reason },
        ],
        effect: t(`funds.move.effect.${eventOf(move)}`),
        confirm: t(`funds.move.confirm.${eventOf(move)}`),
      })}
      done={({ payload: { to, amount } }) =>
        t("funds.move.done", { amount: formatMoney(amount, locale), from: fund.code, to })
      }
      send={send}
    />
  );
}
