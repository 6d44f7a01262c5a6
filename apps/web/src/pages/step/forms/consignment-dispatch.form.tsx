import { TextInput } from "../fields/inputs.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const consignmentDispatchForm: StepForm = {
  start: (subject) => ({ ...aimed("consignmentId")(subject), carrier: "", waybill: "" }),
  Fields: () => (
    <>
      <TextInput name="carrier" />
      <TextInput name="waybill" width="medium" />
    </>
  ),
};
