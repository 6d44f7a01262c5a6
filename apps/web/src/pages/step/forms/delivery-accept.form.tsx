import { AreaInput, TextInput } from "../fields/inputs.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const deliveryAcceptForm: StepForm = {
  start: (subject) => ({ ...aimed("consignmentId")(subject), certificate: "", note: "" }),
  Fields: () => (
    <>
      <TextInput name="certificate" width="medium" />
      <AreaInput name="note" optional />
    </>
  ),
};
