import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField } from "../../kit/text-field.tsx";
import styles from "../../law/report/report.module.css";
import {
  parseReportSearch,
  reportHref,
  type ReportId,
  type ReportSearch,
} from "./reports-search.ts";

interface AsAtFormProps {
  readonly id: ReportId;
  readonly search: ReportSearch;
}

/** The day a report is as at; asked anew it counts all leaves there are. */
export function AsAtForm({ id, search }: AsAtFormProps): ReactElement {
  const { t } = useText();
  const router = useRouter();
  return (
    <form
      key={JSON.stringify(search)}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const next = { date: formText(form, "date"), origin: formText(form, "origin") };
        router.history.push(reportHref(id, parseReportSearch(next)));
      }}
    >
      <DateField
        label={t("report.asAt")}
        name="date"
        defaultValue={search.date ?? todayInVilnius()}
      />
      <SelectField
        label={t("report.origin")}
        name="origin"
        defaultValue={search.origin}
        choices={[
          { value: "own", label: t("report.origin.own") },
          { value: "kiel", label: t("report.origin.kiel") },
        ]}
      />
      <Button type="submit">{t("report.show")}</Button>
    </form>
  );
}
