import { roleSchema } from "@tiltas/domain";
import type { ReactElement } from "react";
import { AreaInput, SelectInput } from "../fields/inputs.tsx";
import { TickInput } from "../fields/ticks.tsx";
import type { StepForm, StepSubject } from "./step-form.ts";

function CommentFields({
  subject: { text, target },
}: {
  readonly subject: StepSubject;
}): ReactElement {
  return (
    <>
      <AreaInput name="text" />
      {target === undefined && (
        <>
          <SelectInput
            name="to"
            optional
            choices={roleSchema.options.map((role) => ({
              value: role,
              label: text.say("role", role),
            }))}
          />
          <TickInput name="asks" />
        </>
      )}
    </>
  );
}

/** A comment to everyone, a question to a role, or the answer to one. */
export const commentAddForm: StepForm = {
  start: ({ target }) =>
    target === undefined ? { text: "", to: "", asks: false } : { text: "", answers: target },
  Fields: CommentFields,
};
