import type { ComponentProps, ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";
import { AppLink, type AppLinkProps } from "./app-link.tsx";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";

type Look = "primary" | "secondary" | "quiet" | "danger";

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: Look;
  /** While the server is being asked: the button stays focusable, says so, and does nothing. */
  readonly busy?: boolean;
  /** What it says while busy; "Recording…" unless told. */
  readonly busyText?: string;
}

/** A button. Never disabled: an action that is not available is a text with its reason, not a grey button. */
export function Button({
  look = "secondary",
  busy = false,
  busyText,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactElement {
  const { t } = useText();
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[look], className)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? (busyText ?? t("kit.button.recording")) : children}
    </button>
  );
}

/** A link that is the page's next step and looks like it. */
export function LinkButton({
  look = "secondary",
  className,
  ...rest
}: AppLinkProps & { readonly look?: Look }): ReactElement {
  return <AppLink {...rest} className={classNames(styles.button, styles[look], className)} />;
}
