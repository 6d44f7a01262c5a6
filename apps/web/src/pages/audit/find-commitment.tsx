import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { TextField } from "../../kit/text-field.tsx";
import styles from "./audit-page.module.css";

/** The way to one commitment's audit: open to everyone who may sign in. */
export function FindCommitment(): ReactElement {
  const { t } = useText();
  const router = useRouter();
  return (
    <Panel title={t("audit.find")}>
      <form
        className={styles.filters}
        onSubmit={(event) => {
          event.preventDefault();
          const reference = formText(new FormData(event.currentTarget), "reference").toUpperCase();
          if (reference !== "") router.history.push(`/audit/c/${encodeURIComponent(reference)}`);
        }}
      >
        <TextField label={t("audit.find.reference")} name="reference" width="short" />
        <Button type="submit">{t("audit.find.open")}</Button>
      </form>
    </Panel>
  );
}
