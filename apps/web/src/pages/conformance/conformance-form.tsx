import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import styles from "../../law/report/report.module.css";
import { isPeriod, readScope, ScopeFields } from "../../law/report/scope-fields.tsx";
import {
  calendars,
  conformanceHref,
  type ConformanceSearch,
  parseConformanceSearch,
} from "./conformance-search.ts";

const rares = [1, 2, 5, 10, 20] as const;

/** Which commitments, whose days off, and what is rare. */
export function ConformanceForm({ search }: { readonly search: ConformanceSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const [error, setError] = useState<string>();
  return (
    <form
      key={JSON.stringify(search)}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const scope = readScope(form);
        setError(isPeriod(scope) ? undefined : t("report.period"));
        if (!isPeriod(scope)) return;
        const next = parseConformanceSearch({
          ...scope,
          calendar: formText(form, "calendar"),
          rare: formText(form, "rare"),
        });
        router.history.push(conformanceHref(next));
      }}
    >
      <ScopeFields search={search} error={error} />
      <SelectField
        label={t("conformance.calendar")}
        name="calendar"
        defaultValue={search.calendar}
        choices={calendars.map((calendar) => ({
          value: calendar,
          label: t(`conformance.calendar.${calendar}`),
        }))}
      />
      <SelectField
        label={t("conformance.rare")}
        name="rare"
        defaultValue={search.rare}
        choices={rares.map((percent) => ({
          value: String(percent),
          label: t("conformance.rare.below", { percent }),
        }))}
      />
      <Button type="submit">{t("report.show")}</Button>
    </form>
  );
}
