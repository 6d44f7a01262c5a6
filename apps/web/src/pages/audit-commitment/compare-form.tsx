import type { EntryContent } from "@tiltas/domain";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { formatDate } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import styles from "./audit-commitment.module.css";
import { type Compared, pastHref } from "./past-search.ts";

interface CompareFormProps {
  readonly compared: Compared;
  /** Oldest first. */
  readonly versions: readonly EntryContent[];
  readonly reference: string;
  readonly at: number;
}

/** Chooses two events to compare the moments after them. */
export function CompareForm(props: CompareFormProps): ReactElement {
  const { compared, versions, reference, at } = props;
  const { t, say, locale } = useText();
  const router = useRouter();
  const choices = versions.map(({ version, action, effectiveOn }) => ({
    value: String(version),
    label: t("commitment.history.point", {
      version,
      event: say("event", action),
      when: formatDate(effectiveOn, locale),
    }),
  }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const compare = `${formText(form, "from")}..${formText(form, "to")}`;
        router.history.push(pastHref(reference, { at, compare }));
      }}
    >
      <SelectField
        label={t("past.compare.from")}
        name="from"
        defaultValue={String(compared.from)}
        choices={choices}
      />
      <SelectField
        label={t("past.compare.to")}
        name="to"
        defaultValue={String(compared.to)}
        choices={choices}
      />
      <Button type="submit">{t("past.compare.show")}</Button>
    </form>
  );
}
