import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField, NumberField, TextField } from "../../kit/text-field.tsx";
import { findLeafIndex } from "../audit/audit-search.ts";
import styles from "./audit-portfolio.module.css";
import { portfolioHref } from "./portfolio-href.ts";
import type { PortfolioSearch } from "./portfolio-search.ts";

/** Chooses the moment: a day, perhaps with a time or with the number of leaves that were known. */
export function MomentForm({ search }: { readonly search: PortfolioSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const [leafIsWrong, tellLeaf] = useState(false);
  const [day = todayInVilnius(), time = ""] = search.at?.split("T") ?? [];
  return (
    <Panel title={t("portfolio.moment")}>
      <form
        key={JSON.stringify(search)}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const typed = formText(form, "leaf").replace(/^#/, "");
          const leaf = findLeafIndex(typed);
          tellLeaf(typed !== "" && leaf === undefined);
          if (typed !== "" && leaf === undefined) return;
          const at = formText(form, "day") || todayInVilnius();
          const hours = leaf === undefined ? formText(form, "time") : "";
          router.history.push(
            portfolioHref({
              origin: formText(form, "origin") === "kiel" ? "kiel" : "own",
              at: hours === "" ? at : `${at}T${hours}`,
              ...(leaf === undefined ? {} : { leaf }),
            }),
          );
        }}
      >
        <DateField label={t("portfolio.day")} name="day" defaultValue={day} />
        <TextField
          label={t("portfolio.time")}
          name="time"
          type="time"
          width="short"
          optional
          defaultValue={time}
        />
        <NumberField
          label={t("portfolio.leaf")}
          name="leaf"
          inputMode="numeric"
          optional
          defaultValue={search.leaf ?? ""}
          error={leafIsWrong ? t("explorer.jump.leaf.wrong") : undefined}
        />
        <SelectField
          label={t("portfolio.origin")}
          name="origin"
          defaultValue={search.origin}
          choices={[
            { value: "own", label: t("portfolio.origin.own") },
            { value: "kiel", label: t("portfolio.origin.kiel") },
          ]}
        />
        <Button type="submit">{t("audit.filter.apply")}</Button>
      </form>
      <p className={styles.note}>{t("portfolio.moment.hint")}</p>
    </Panel>
  );
}
