import type { ComponentProps, ReactElement } from "react";
import styles from "./form.module.css";
import { classNames } from "./class-names.ts";

/** A form whose errors are ours (no browser bubbles); Ctrl+Enter or ⌘+Enter sends it from any field. */
export function Form({ className, onKeyDown, ...rest }: ComponentProps<"form">): ReactElement {
  return (
    <form
      noValidate
      {...rest}
      className={classNames(styles.form, className)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
          return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    />
  );
}

/** The row of buttons that ends a form; the main one first. */
export function FormActions(props: ComponentProps<"div">): ReactElement {
  return <div {...props} className={classNames(styles.actions, props.className)} />;
}
