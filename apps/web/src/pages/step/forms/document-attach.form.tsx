import { documentKindSchema } from "@tiltas/domain";
import type { ReactElement } from "react";
import { FileInput } from "../../../files/file-input.tsx";
import { DateInput, SelectInput, TextInput } from "../fields/inputs.tsx";
import type { StepForm, StepSubject } from "./step-form.ts";

function AttachFields({ subject: { text } }: { readonly subject: StepSubject }): ReactElement {
  return (
    <>
      <FileInput of="document" />
      <SelectInput
        name="document.kind"
        choices={documentKindSchema.options.map((kind) => ({
          value: kind,
          label: text.t(`documentKind.${kind}`),
        }))}
      />
      <TextInput name="document.title" />
      <DateInput name="document.validUntil" optional />
    </>
  );
}

export const documentAttachForm: StepForm = {
  start: () => ({
    document: { documentId: crypto.randomUUID(), kind: "", title: "", validUntil: "" },
  }),
  Fields: AttachFields,
};
