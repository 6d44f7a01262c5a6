import { type ReactElement, useState } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { ResultLine } from "../../../kit/notice.tsx";
import { type ChangeSaid, RegisterCheck } from "./register-check.tsx";
import { type SendChange, useRegistering } from "./use-registering.ts";

interface RegisterFlowProps<Change> {
  /** The form, with what was typed before, to be corrected. */
  readonly form: (typed: Change | undefined, onCheck: (change: Change) => void) => ReactElement;
  readonly said: (change: Change) => ChangeSaid;
  readonly done: (change: Change) => string;
  readonly send: SendChange<Change>;
}

/** Form, check and receipt of a change of a register. What was typed is kept until it is recorded. */
export function RegisterFlow<Change>({
  form,
  said,
  done,
  send,
}: RegisterFlowProps<Change>): ReactElement {
  const { t } = useText();
  const [typed, setTyped] = useState<Change>();
  const [isChecked, setChecked] = useState(false);
  const registering = useRegistering(send);
  if (registering.data !== undefined) {
    const { change, stream, version, entryHash } = registering.data;
    return (
      <>
        <ResultLine title={done(change)}>
          <p>{t("register.receipt", { stream, version, hash: `${entryHash.slice(0, 16)}…` })}</p>
        </ResultLine>
        <p>
          <Button
            onClick={() => {
              registering.reset();
              setTyped(undefined);
              setChecked(false);
            }}
          >
            {t("register.another")}
          </Button>
        </p>
      </>
    );
  }
  if (typed === undefined || !isChecked)
    return form(typed, (change) => {
      setTyped(() => change);
      setChecked(true);
    });
  return (
    <RegisterCheck
      said={said(typed)}
      error={registering.error}
      isPending={registering.isPending}
      onConfirm={() => registering.mutate(typed)}
      onEdit={() => {
        registering.reset();
        setChecked(false);
      }}
    />
  );
}
