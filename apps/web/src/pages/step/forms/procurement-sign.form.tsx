import { DateInput, TextInput } from "../fields/inputs.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const procurementSignForm: StepForm = {
  start: (subject) => ({
    ...aimed("procurementId")(subject),
    contractNumber: "",
    signedOn: subject.today,
  }),
  Fields: ({ subject }) => (
    <>
      <TextInput name="contractNumber" width="medium" />
      <DateInput name="signedOn" latest={subject.today} />
    </>
  ),
};
