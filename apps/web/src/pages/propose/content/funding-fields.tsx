import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { trpc } from "../../../api/trpc.ts";
import { formatMoney } from "../../../format/money.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { FieldError } from "../../../kit/field.tsx";
import { FormActions } from "../../../kit/form.tsx";
import { useProblem } from "../../step/fields/problems-context.ts";
import { isTree } from "../../step/typed/read-typed.ts";
import styles from "./content.module.css";
import { contentSums, missingShare } from "./content-sums.ts";
import { ShareFields } from "./share-fields.tsx";
import { emptyShare } from "./start-content.ts";
import { useReadContent } from "./use-content.ts";

/** Who pays: firm shares on funds with what they have left, and shares a donor is still sought for. */
export function FundingFields(): ReactElement {
  const { t } = useText();
  const { getValues } = useFormContext();
  const registers = useQuery(trpc.register.all.queryOptions());
  const { fields, append, remove } = useFieldArray({ name: "content.shares" });
  const error = useProblem("content.shares");
  const keys = (): readonly string[] => {
    const shares: unknown = getValues("content.shares");
    const rows: readonly unknown[] = Array.isArray(shares) ? shares : [];
    return rows.map((share) => (isTree(share) ? String(share["shareId"]) : ""));
  };
  const donor = (): string => String(getValues("content.donor"));
  return (
    <>
      <p className={styles.lead}>{t("propose.shares.lead")}</p>
      <div className={styles.rows}>
        {fields.map(({ id }, index) => (
          <ShareFields
            key={id}
            index={index}
            funds={registers.data?.funds ?? []}
            {...(fields.length > 1 ? { onRemove: () => remove(index) } : {})}
          />
        ))}
      </div>
      <FieldError id="content.shares-error" error={error} />
      <FormActions>
        <Button id="content.shares" onClick={() => append(emptyShare(keys(), donor()))}>
          {t("propose.share.add")}
        </Button>
        <Button onClick={() => append({ ...emptyShare(keys(), ""), state: "sought" })}>
          {t("propose.share.addSought")}
        </Button>
      </FormActions>
      <SharesSum />
    </>
  );
}

/** What the shares come to beside what the lines are worth. */
function SharesSum(): ReactElement {
  const { t, locale } = useText();
  const sums = contentSums(useReadContent());
  const missing = missingShare(sums);
  const shown = {
    shares: formatMoney(sums.shares, locale),
    lines: formatMoney(sums.sum, locale),
  };
  return (
    <p className={styles.sum} role="status">
      {t("propose.shares.sum", shown)}
      {missing.amount !== "0.00" && (
        <span className={styles.remark}>
          {t("propose.shares.missing", { amount: formatMoney(missing, locale) })}
        </span>
      )}
    </p>
  );
}
