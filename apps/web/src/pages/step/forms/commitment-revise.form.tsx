import type { ReactElement } from "react";
import { Panel } from "../../../kit/stack.tsx";
import { FundingFields } from "../../propose/content/funding-fields.tsx";
import { LinesFields } from "../../propose/content/lines-fields.tsx";
import { NeedFields } from "../../propose/content/need-fields.tsx";
import { PapersFields } from "../../propose/content/papers-fields.tsx";
import { shapeContent } from "../../propose/content/read-content.ts";
import { typeContent } from "../../propose/content/type-content.ts";
import { AreaInput } from "../fields/inputs.tsx";
import { isTree } from "../typed/read-typed.ts";
import type { StepForm, StepSubject } from "./step-form.ts";

function ReviseFields({ subject: { text } }: { readonly subject: StepSubject }): ReactElement {
  return (
    <>
      <AreaInput name="reason" hint={text.t("step.hint.revise")} />
      <Panel title={text.t("propose.section.need")}>
        <NeedFields />
      </Panel>
      <Panel title={text.t("propose.section.lines")}>
        <LinesFields />
      </Panel>
      <Panel title={text.t("propose.section.funding")}>
        <FundingFields />
      </Panel>
      <Panel title={text.t("propose.section.papers")}>
        <PapersFields />
      </Panel>
    </>
  );
}

export const commitmentReviseForm: StepForm = {
  start: ({ view, text }) => ({ reason: "", content: typeContent(view.content, text.locale) }),
  Fields: ReviseFields,
  finish: (read) => ({
    ...read,
    content: shapeContent(isTree(read["content"]) ? read["content"] : {}),
  }),
};
