import { sharedFields } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { TextArea } from "../../kit/text-area.tsx";
import type { FieldProblem } from "../step/typed/parse-payload.ts";
import { fieldLabel } from "../step/typed/field-path.ts";
import type { BulkJob } from "./bulk-job.ts";

interface SharedFieldsProps {
  readonly job: BulkJob;
  readonly problems: readonly FieldProblem[];
}

/** What all commitments of the job share: a comment, a reason, or nothing. */
export function SharedFields({
  job: { event, payload },
  problems,
}: SharedFieldsProps): ReactElement {
  const text = useText();
  return (
    <>
      {sharedFields(event).map(({ name, isOptional }) => (
        <TextArea
          key={name}
          id={name}
          name={name}
          label={fieldLabel(text, name)}
          hint={[
            text.t("bulk.shared.hint"),
            // The reasons of other events are sealed; the route in the state keeps a grant's comment.
            ...(name === "comment" ? [text.t("step.hint.keptForGood")] : []),
          ].join(" ")}
          optional={isOptional}
          defaultValue={payload?.[name] ?? ""}
          error={problems.find(({ field }) => field === name)?.text}
        />
      ))}
    </>
  );
}
