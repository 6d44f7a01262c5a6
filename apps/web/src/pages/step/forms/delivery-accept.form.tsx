import { AreaInput, TextInput } from "../fields/inputs.tsx";
import { onlyPaper, PaperInput } from "./kept-papers.tsx";
import { aimed, type StepForm } from "./step-form.ts";

export const deliveryAcceptForm: StepForm = {
  start: (subject) => ({
    ...aimed("consignmentId")(subject),
    certificate: "",
    documentId: onlyPaper(subject, "acceptanceCertificate"),
    note: "",
  }),
  Fields: ({ subject }) => (
    <>
      <TextInput name="certificate" width="medium" />
      <PaperInput subject={subject} kind="acceptanceCertificate" />
      <AreaInput name="note" optional />
    </>
  ),
};
