import type { ReactElement } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { formatMoney } from "../../../format/money.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { FieldError } from "../../../kit/field.tsx";
import { FormActions } from "../../../kit/form.tsx";
import { useProblem } from "../../step/fields/problems-context.ts";
import { isTree } from "../../step/typed/read-typed.ts";
import styles from "./content.module.css";
import { contentSums } from "./content-sums.ts";
import { LineFields } from "./line-fields.tsx";
import { PasteLines } from "./paste-lines.tsx";
import { emptyLine, type TypedLine } from "./start-content.ts";
import { useReadContent } from "./use-content.ts";

const isBlank = (line: unknown): boolean => isTree(line) && line["item"] === "";

/** What is to be provided: lines typed one by one or pasted from a spreadsheet, and their exact sum. */
export function LinesFields(): ReactElement {
  const { t } = useText();
  const { getValues, setValue } = useFormContext();
  const { fields, append, remove } = useFieldArray({ name: "content.lines" });
  const error = useProblem("content.lines");
  const typedLines = (): readonly unknown[] => {
    const lines: unknown = getValues("content.lines");
    return Array.isArray(lines) ? lines : [];
  };
  const keys = (): readonly string[] =>
    typedLines().map((line) => (isTree(line) ? String(line["lineId"]) : ""));
  const addPasted = (pasted: readonly TypedLine[]): void =>
    setValue("content.lines", [...typedLines().filter((line) => !isBlank(line)), ...pasted], {
      shouldDirty: true,
    });
  return (
    <>
      <div className={styles.rows}>
        {fields.map(({ id }, index) => (
          <LineFields
            key={id}
            index={index}
            {...(fields.length > 1 ? { onRemove: () => remove(index) } : {})}
          />
        ))}
      </div>
      <FieldError id="content.lines-error" error={error} />
      <FormActions>
        <Button id="content.lines" onClick={() => append(emptyLine(keys()))}>
          {t("propose.line.add")}
        </Button>
      </FormActions>
      <PasteLines takenKeys={keys} onLines={addPasted} />
      <LinesSum />
    </>
  );
}

/** The exact sum of the lines that have a value. */
function LinesSum(): ReactElement {
  const { t, locale } = useText();
  const { lines, sum } = contentSums(useReadContent());
  const without = lines.filter((value) => value === undefined).length;
  return (
    <p className={styles.sum} role="status">
      {t("propose.lines.sum", { amount: formatMoney(sum, locale) })}
      {without > 0 && (
        <span className={styles.remark}>{t("propose.lines.without", { n: without })}</span>
      )}
    </p>
  );
}
