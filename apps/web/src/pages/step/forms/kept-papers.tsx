import type { DocumentKind } from "@tiltas/domain";
import type { ReactElement } from "react";
import { SelectInput } from "../fields/inputs.tsx";
import type { StepSubject } from "./step-form.ts";

/** The documents that are kept, of one kind where only that counts. */
const keptPapers = ({ view }: StepSubject, kind?: DocumentKind) =>
  view.context.documents.filter(
    (kept) => !kept.retired && (kind === undefined || kept.kind === kind),
  );

/** The one paper of a kind; nothing where there are several to choose from, or none. */
export const onlyPaper = (subject: StepSubject, kind: DocumentKind): string => {
  const kept = keptPapers(subject, kind);
  return kept.length === 1 ? (kept[0]?.documentId ?? "") : "";
};

interface PaperInputProps {
  readonly subject: StepSubject;
  readonly kind?: DocumentKind;
  readonly optional?: boolean;
}

/** Names a paper that is kept with the commitment. */
export function PaperInput({ subject, kind, optional = false }: PaperInputProps): ReactElement {
  const { text } = subject;
  return (
    <SelectInput
      name="documentId"
      optional={optional}
      {...(kind === undefined
        ? {}
        : { hint: text.t("step.hint.paper", { kind: text.say("documentKind", kind) }) })}
      choices={keptPapers(subject, kind).map((kept) => ({
        value: kept.documentId,
        label: text.t("step.document.choice", {
          kind: text.say("documentKind", kept.kind),
          title: kept.title,
        }),
      }))}
    />
  );
}
