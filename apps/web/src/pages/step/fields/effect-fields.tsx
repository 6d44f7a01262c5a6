import type { ReactElement } from "react";
import type { Person } from "../../../auth/person.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Panel } from "../../../kit/stack.tsx";
import { AreaInput, DateInput } from "./inputs.tsx";

interface EffectFieldsProps {
  readonly person: Person;
  readonly today: string;
}

/** A registrar may record what took effect on an earlier day, and says why. Nothing for anyone else. */
export function EffectFields({ person, today }: EffectFieldsProps): ReactElement | null {
  const { t } = useText();
  if (!person.roles.includes("registrar")) return null;
  return (
    <Panel title={t("step.effective.title")}>
      <DateInput name="effectiveOn" optional latest={today} hint={t("step.hint.effectiveOn")} />
      <AreaInput name="effectiveReason" optional rows={2} />
    </Panel>
  );
}
