import { AreaInput } from "../fields/inputs.tsx";
import type { StepForm, StepSubject } from "./step-form.ts";
import type { TypedValues } from "../typed/read-typed.ts";

/** Events whose author only says why. */
export const reasonForm = (start: (subject: StepSubject) => TypedValues): StepForm => ({
  start: (subject) => ({ ...start(subject), reason: "" }),
  Fields: () => <AreaInput name="reason" />,
});

/** Events that are said by sending them. */
export const plainForm = (start: (subject: StepSubject) => TypedValues): StepForm => ({ start });
