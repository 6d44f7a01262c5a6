import { type ReactElement, type ReactNode, useId } from "react";
import { useText } from "../i18n/use-text.ts";
import styles from "./field.module.css";

export interface FieldTexts {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The error's text; the field is invalid while there is one. */
  readonly error?: string | undefined;
  /** Marks a field that may stay empty; all others are required. */
  readonly optional?: boolean;
  /** The control's id, which an error summary links to. */
  readonly id?: string;
}

export interface FieldWiring {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps extends FieldTexts {
  /** Shown after the control, read with it: what was understood, a unit. */
  readonly after?: ReactNode;
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** Label, hint and error around one control, joined to it by ids. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  id: givenId,
  after,
  children,
}: FieldProps): ReactElement {
  const { t } = useText();
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={styles.field} data-invalid={error !== undefined || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> ({t("kit.optional")})</span>}
      </label>
      {hint !== undefined && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {after}
    </div>
  );
}

export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error: string | undefined;
}): ReactNode {
  const { t } = useText();
  if (error === undefined) return null;
  return (
    <p className={styles.error} id={id}>
      <span className="visually-hidden">{t("kit.field.errorPrefix")} </span>
      {error}
    </p>
  );
}
