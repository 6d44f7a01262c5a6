import { documentKindSchema } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useFieldArray } from "react-hook-form";
import { FileInput } from "../../../files/file-input.tsx";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { FormActions } from "../../../kit/form.tsx";
import { SelectInput, TextInput } from "../../step/fields/inputs.tsx";
import { RowGroup } from "../../step/fields/row-group.tsx";
import { emptyPaper } from "../draft-papers.ts";

/** The files the proposer has already: kept now, attached once the proposal is sent. */
export function PaperFiles(): ReactElement {
  const { t } = useText();
  const { fields, append, remove } = useFieldArray({ name: "papers" });
  return (
    <>
      {fields.map(({ id }, index) => (
        <RowGroup
          key={id}
          legend={t("documents.paper", { n: index + 1 })}
          actions={
            <Button look="quiet" onClick={() => remove(index)}>
              {t("documents.paper.remove", { n: index + 1 })}
            </Button>
          }
        >
          <FileInput of={`papers.${index}`} />
          <SelectInput
            name={`papers.${index}.kind`}
            choices={documentKindSchema.options.map((kind) => ({
              value: kind,
              label: t(`documentKind.${kind}`),
            }))}
          />
          <TextInput name={`papers.${index}.title`} />
        </RowGroup>
      ))}
      <FormActions>
        <Button onClick={() => append(emptyPaper())}>{t("documents.paper.add")}</Button>
      </FormActions>
    </>
  );
}
