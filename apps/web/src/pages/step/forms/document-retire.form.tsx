import { AreaInput, SelectInput } from "../fields/inputs.tsx";
import type { StepForm } from "./step-form.ts";

export const documentRetireForm: StepForm = {
  start: ({ target }) => ({ documentId: target ?? "", reason: "" }),
  Fields: ({ subject: { view, text } }) => (
    <>
      <SelectInput
        name="documentId"
        choices={view.context.documents
          .filter(({ retired }) => !retired)
          .map(({ documentId, kind, title }) => ({
            value: documentId,
            label: text.t("step.document.choice", { kind: text.say("documentKind", kind), title }),
          }))}
      />
      <AreaInput name="reason" />
    </>
  ),
};
