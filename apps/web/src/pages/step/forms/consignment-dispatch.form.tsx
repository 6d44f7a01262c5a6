import { TextInput } from "../fields/inputs.tsx";
import { ConsignedUnits } from "./consigned-units.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const consignmentDispatchForm: StepForm = {
  start: (subject) => ({ ...aimed("consignmentId")(subject), carrier: "", waybill: "" }),
  Fields: ({ subject }) => (
    <>
      <ConsignedUnits subject={subject} />
      <TextInput name="carrier" />
      <TextInput name="waybill" width="medium" />
    </>
  ),
};
