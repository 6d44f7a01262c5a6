import { type ReactElement, useRef } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Field } from "../../kit/field.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import styles from "./policy.module.css";

/** The id of the text, for an error summary to lead to. */
export const policyTextId = "policy-text";

interface PolicySourceProps {
  readonly defaultValue: string;
  readonly error: string | undefined;
}

/** A policy as text, pasted or taken from a file; the form's field `policy` holds it. */
export function PolicySource({ defaultValue, error }: PolicySourceProps): ReactElement {
  const { t } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined && area.current !== null) area.current.value = await file.text();
  };
  return (
    <>
      <TextArea
        ref={area}
        id={policyTextId}
        name="policy"
        label={t("policy.adopt.text")}
        hint={t("policy.adopt.text.hint")}
        error={error}
        rows={12}
        spellCheck={false}
        defaultValue={defaultValue}
      />
      <Field label={t("policy.adopt.file")} optional>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".json,application/json"
            className={styles.file}
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
    </>
  );
}
