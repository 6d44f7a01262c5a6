import { classificationSchema, kindSchema, sourcingSchema } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../../api/trpc.ts";
import { useText } from "../../../i18n/use-text.ts";
import {
  AreaInput,
  DateInput,
  RadioInput,
  SelectInput,
  TextInput,
} from "../../step/fields/inputs.tsx";

/** What is needed, for whom, by when and why. */
export function NeedFields(): ReactElement {
  const { t } = useText();
  const registers = useQuery(trpc.register.all.queryOptions());
  return (
    <>
      <TextInput name="content.title" hint={t("propose.hint.title")} />
      <AreaInput name="content.justification" rows={6} hint={t("propose.hint.justification")} />
      <SelectInput
        name="content.kind"
        choices={kindSchema.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <RadioInput
        name="content.sourcing"
        choices={sourcingSchema.options.map((sourcing) => ({
          value: sourcing,
          label: t(`sourcing.${sourcing}`),
          hint: t(`propose.hint.sourcing.${sourcing}`),
        }))}
      />
      <SelectInput
        name="content.frameworkCode"
        optional
        choices={(registers.data?.frameworks ?? []).map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
      />
      <TextInput name="content.donor" width="short" hint={t("step.hint.country")} />
      <TextInput name="content.recipient" width="short" hint={t("step.hint.country")} />
      <AreaInput
        name="content.destinations"
        rows={2}
        optional
        hint={t("propose.hint.destinations")}
      />
      <DateInput name="content.neededBy" optional />
      <RadioInput
        name="content.classification"
        choices={classificationSchema.options.map((classification) => ({
          value: classification,
          label: t(`commitment.classification.${classification}`),
        }))}
      />
    </>
  );
}
