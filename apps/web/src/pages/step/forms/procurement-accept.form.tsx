import { AreaInput } from "../fields/inputs.tsx";
import { PaperInput } from "./kept-papers.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const procurementAcceptForm: StepForm = {
  start: (subject) => ({ ...aimed("procurementId")(subject), documentId: "", note: "" }),
  Fields: ({ subject }) => (
    <>
      <PaperInput subject={subject} optional />
      <AreaInput name="note" optional />
    </>
  ),
};
