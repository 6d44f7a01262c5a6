import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import styles from "../../law/report/report.module.css";
import { isPeriod, readScope, ScopeFields } from "../../law/report/scope-fields.tsx";
import {
  parseSeparationSearch,
  separationHref,
  type SeparationSearch,
} from "./separation-search.ts";

/** Whose duties, when, and on what. */
export function SeparationForm({ search }: { readonly search: SeparationSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const people = useQuery(trpc.person.list.queryOptions());
  const [error, setError] = useState<string>();
  return (
    <form
      key={JSON.stringify([search, people.isSuccess])}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const scope = readScope(form);
        setError(isPeriod(scope) ? undefined : t("report.period"));
        if (!isPeriod(scope)) return;
        const { person } = parseSeparationSearch({ person: formText(form, "person") });
        router.history.push(separationHref(scope, { person }));
      }}
    >
      <ScopeFields search={search} error={error} />
      <SelectField
        label={t("report.person")}
        name="person"
        defaultValue={search.person ?? ""}
        choices={[
          { value: "", label: t("report.any") },
          ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button type="submit">{t("report.show")}</Button>
    </form>
  );
}
