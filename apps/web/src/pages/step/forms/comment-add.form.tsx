import { AreaInput } from "../fields/inputs.tsx";
import type { StepForm } from "./step-form.ts";

export const commentAddForm: StepForm = {
  start: () => ({ text: "" }),
  Fields: () => <AreaInput name="text" />,
};
