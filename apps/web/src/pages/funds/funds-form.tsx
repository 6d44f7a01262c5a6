import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { TextField } from "../../kit/text-field.tsx";
import styles from "../../law/report/report.module.css";
import { fundsHref, type FundsSearch, parseFundsSearch } from "./funds-search.ts";

interface FundsFormProps {
  readonly search: FundsSearch;
  readonly years: readonly number[];
}

/** Year and words; applying them is a new address. */
export function FundsForm({ search, years }: FundsFormProps): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const any = { value: "", label: t("report.any") };
  return (
    <form
      key={JSON.stringify(search)}
      className={styles.fields}
      role="search"
      aria-label={t("funds.filter")}
      data-region
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [year, text] = [formText(form, "year"), formText(form, "text")];
        router.history.push(fundsHref(parseFundsSearch({ year, text })));
      }}
    >
      <TextField
        label={t("funds.filter.text")}
        name="text"
        type="search"
        defaultValue={search.text ?? ""}
      />
      <SelectField
        label={t("funds.year")}
        name="year"
        defaultValue={search.year ?? ""}
        choices={[any, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
      />
      <Button type="submit">{t("report.show")}</Button>
      {Object.keys(search).length > 0 && <AppLink href="/funds">{t("funds.clear")}</AppLink>}
    </form>
  );
}
