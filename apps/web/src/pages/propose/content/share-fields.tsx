import { decimal } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { formatAmount, formatMoney } from "../../../format/money.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { Disclosure } from "../../../kit/disclosure.tsx";
import { type Fund, fundChoices } from "../../step/forms/fund-choices.ts";
import { MoneyInput, SelectInput, TextInput } from "../../step/fields/inputs.tsx";
import { DoubleCell, RowGroup } from "../../step/fields/row-group.tsx";
import styles from "./content.module.css";
import { contentSums, leftAfter, missingShare } from "./content-sums.ts";
import { useReadContent } from "./use-content.ts";
import { ValuedMoneyInput } from "./valued-money-input.tsx";

interface ShareFieldsProps {
  readonly index: number;
  readonly funds: readonly Fund[];
  readonly onRemove?: () => void;
}

/** One share: whose, firm or sought, from which fund, how much. */
export function ShareFields({ index, funds, onRemove }: ShareFieldsProps): ReactElement {
  const text = useText();
  const { t } = text;
  const at = `content.shares.${index}`;
  const donor: unknown = useWatch({ name: `${at}.donor` });
  const home: unknown = useWatch({ name: "content.donor" });
  const currency: unknown = useWatch({ name: `${at}.amount.currency` });
  return (
    <RowGroup
      legend={t("propose.share", { n: index + 1 })}
      actions={
        <>
          {donor === home && <FundLeft index={index} funds={funds} />}
          <Rest index={index} />
          {onRemove !== undefined && (
            <Button look="quiet" onClick={onRemove}>
              {t("propose.share.remove", { n: index + 1 })}
            </Button>
          )}
        </>
      }
    >
      <SelectInput
        name={`${at}.state`}
        startsEmpty={false}
        choices={(["firm", "sought"] as const).map((state) => ({
          value: state,
          label: t(`propose.shareState.${state}`),
        }))}
      />
      <DonorInput index={index} />
      {donor === home && (
        <DoubleCell>
          <SelectInput name={`${at}.fundCode`} choices={fundChoices(funds, text)} />
        </DoubleCell>
      )}
      {currency === "EUR" ? (
        <MoneyInput name={`${at}.amount.amount`} />
      ) : (
        <ValuedMoneyInput name={`${at}.amount`} />
      )}
      <div className={styles.wide}>
        <Disclosure summary={t("propose.share.reimbursed")}>
          <div className={styles.details}>
            <TextInput name={`${at}.reimbursedBy.fund`} optional />
            <MoneyInput name={`${at}.reimbursedBy.expected.amount`} optional />
          </div>
        </Disclosure>
      </div>
    </RowGroup>
  );
}

function DonorInput({ index }: { readonly index: number }): ReactElement {
  const isSought = useWatch({ name: `content.shares.${index}.state` }) === "sought";
  return <TextInput name={`content.shares.${index}.donor`} width="short" optional={isSought} />;
}

/** What the chosen fund has left once these shares are taken from it. */
function FundLeft({ index, funds }: Omit<ShareFieldsProps, "onRemove">): ReactElement | null {
  const { t, locale } = useText();
  const code: unknown = useWatch({ name: `content.shares.${index}.fundCode` });
  const sums = contentSums(useReadContent());
  const fund = funds.find((one) => one.code === code);
  if (fund === undefined) return null;
  const left = leftAfter(fund, sums);
  const isShort = decimal.isNegative(left.amount);
  return (
    <p className={isShort ? styles.short : styles.value} role="status">
      {isShort
        ? t("propose.fund.short", {
            amount: formatMoney({ ...left, amount: left.amount.replace("-", "") }, locale),
          })
        : t("propose.fund.leftAfter", { amount: formatMoney(left, locale) })}
    </p>
  );
}

/** Fills the share with what the others leave uncovered. */
function Rest({ index }: { readonly index: number }): ReactElement | null {
  const { t, locale } = useText();
  const { setValue } = useFormContext();
  const name = `content.shares.${index}.amount.amount`;
  const typed: unknown = useWatch({ name });
  const missing = missingShare(contentSums(useReadContent()));
  if (missing.amount === "0.00" || typed !== "") return null;
  return (
    <Button
      look="quiet"
      onClick={() => setValue(name, formatAmount(missing, locale), { shouldDirty: true })}
    >
      {t("propose.share.rest", { amount: formatMoney(missing, locale) })}
    </Button>
  );
}
