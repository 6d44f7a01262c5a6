import type { ReactElement } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { type Definition, DefinitionList } from "../../../kit/definition-list.tsx";
import { FormActions } from "../../../kit/form.tsx";
import { StepRefused } from "../sending/step-refused.tsx";

/** A change in words: what it is, what comes of it, and the button that records it. */
export interface ChangeSaid {
  readonly items: readonly Definition[];
  readonly effect: string;
  readonly confirm: string;
  readonly look?: "primary" | "danger";
}

interface RegisterCheckProps {
  readonly said: ChangeSaid;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onEdit: () => void;
}

/** What will be recorded, before it is; and why it was not. */
export function RegisterCheck({
  said,
  error,
  isPending,
  onConfirm,
  onEdit,
}: RegisterCheckProps): ReactElement {
  const { t } = useText();
  return (
    <>
      <DefinitionList items={said.items} />
      <p>{said.effect}</p>
      {error !== null && <StepRefused error={error} />}
      <FormActions data-check>
        <Button
          look={said.look ?? "primary"}
          busy={isPending}
          onClick={() => {
            if (!isPending) onConfirm();
          }}
        >
          {said.confirm}
        </Button>
        {!isPending && <Button onClick={onEdit}>{t("register.edit")}</Button>}
      </FormActions>
    </>
  );
}
