import { frameworkSchema, type registerEvents } from "@tiltas/domain";
import { type ReactElement, useState } from "react";
import type { z } from "zod";
import { useText } from "../../i18n/use-text.ts";
import { MoneyField } from "../../kit/money-field.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { RegisterForm, type TypedChange } from "../step/registering/register-form.tsx";
import { type FrameworkField, readFramework } from "./read-framework.ts";

export type FrameworkChange = TypedChange<
  FrameworkField,
  z.output<(typeof registerEvents)["framework.open"]>
>;

/** The words of a framework's fields. */
export function useFrameworkLabels(): Readonly<Record<FrameworkField, string>> {
  const { t } = useText();
  return {
    code: t("funds.code"),
    name: t("funds.name"),
    kind: t("frameworks.kind"),
    leads: t("frameworks.leads"),
    members: t("frameworks.members"),
    milestones: t("frameworks.milestones"),
    earmarkCeiling: t("frameworks.earmarkCeiling"),
  };
}

interface FrameworkFieldsProps {
  readonly taken: readonly string[];
  readonly before: FrameworkChange | undefined;
  readonly onCheck: (change: FrameworkChange) => void;
}

/** The form of a framework to open. */
export function FrameworkFields({ taken, before, onCheck }: FrameworkFieldsProps): ReactElement {
  const text = useText();
  const { t, say } = text;
  // One id for as long as it is corrected: what was recorded under a lost answer is not opened twice.
  const [id] = useState(() => before?.payload.framework.id ?? crypto.randomUUID());
  return (
    <RegisterForm
      label={t("frameworks.open")}
      name="framework"
      labels={useFrameworkLabels()}
      typed={before?.typed}
      read={(typed) => readFramework(text, { id, taken }, typed)}
      onCheck={onCheck}
    >
      {(of) => (
        <>
          <TextField {...of("code")} hint={t("frameworks.code.hint")} width="short" />
          <TextField {...of("name")} width="full" />
          <SelectField
            {...of("kind")}
            startsEmpty
            choices={frameworkSchema.shape.kind.options.map((kind) => ({
              value: kind,
              label: say("frameworkKind", kind),
            }))}
          />
          <TextField {...of("leads")} hint={t("frameworks.countries.hint")} optional />
          <TextField {...of("members")} hint={t("frameworks.countries.hint")} optional />
          <TextArea {...of("milestones")} hint={t("frameworks.milestones.hint")} optional />
          <MoneyField {...of("earmarkCeiling")} currency="EUR" optional />
        </>
      )}
    </RegisterForm>
  );
}
