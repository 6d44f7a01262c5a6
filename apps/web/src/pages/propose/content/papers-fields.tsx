import { documentKindSchema } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { PaperFiles } from "./paper-files.tsx";
import { TicksInput } from "../../step/fields/ticks.tsx";

/** Which papers the proposer promises, and the files that are there already. */
export function PapersFields(): ReactElement {
  const { t } = useText();
  return (
    <>
      <TicksInput
        name="content.requiredDocuments"
        hint={t("propose.hint.papers")}
        choices={documentKindSchema.options.map((kind) => ({
          value: kind,
          label: t(`documentKind.${kind}`),
        }))}
      />
      <PaperFiles />
    </>
  );
}
