import { AreaInput } from "../fields/inputs.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const approvalGrantForm: StepForm = {
  start: (subject) => ({ ...aimed("stepId")(subject), comment: "" }),
  Fields: () => <AreaInput name="comment" optional />,
};
