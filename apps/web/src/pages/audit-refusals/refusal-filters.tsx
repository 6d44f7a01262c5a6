import { reasonIds } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { type Choice, SelectField } from "../../kit/select-field.tsx";
import { DateField, TextField } from "../../kit/text-field.tsx";
import { reasonOutline } from "../../law/reason-text.ts";
import styles from "./audit-refusals.module.css";
import { refusalsHref, type RefusalsSearch, withoutSeq } from "./refusals-search.ts";

/** Every reason by its sentence, in the order of the alphabet. */
const reasonChoices = (text: Text): readonly Choice[] =>
  reasonIds
    .map((id) => ({ value: id, label: reasonOutline(text, { id }) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, text.locale));

/** Person, reason, commitment and period. */
export function RefusalFilters({ search }: { readonly search: RefusalsSearch }): ReactElement {
  const text = useText();
  const { t } = text;
  const router = useRouter();
  const people = useQuery(trpc.person.list.queryOptions());
  const any = { value: "", label: t("audit.filter.any") };
  return (
    <form
      key={JSON.stringify([search, people.isSuccess])}
      className={styles.filters}
      aria-label={t("audit.filter")}
      data-region
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        router.history.push(
          refusalsHref({
            actor: formText(form, "actor"),
            reason: formText(form, "reason"),
            ref: formText(form, "ref").toUpperCase(),
            from: formText(form, "from"),
            to: formText(form, "to"),
          }),
        );
      }}
    >
      <SelectField
        label={t("audit.filter.person")}
        name="actor"
        defaultValue={search.actor ?? ""}
        choices={[any, ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={t("refusals.reason")}
        name="reason"
        defaultValue={search.reason ?? ""}
        choices={[any, ...reasonChoices(text)]}
      />
      <TextField
        label={t("audit.refusals.commitment")}
        name="ref"
        width="short"
        defaultValue={search.ref ?? ""}
      />
      <DateField label={t("explorer.from")} name="from" defaultValue={search.from ?? ""} />
      <DateField label={t("explorer.to")} name="to" defaultValue={search.to ?? ""} />
      <Button type="submit">{t("audit.filter.apply")}</Button>
      {Object.keys(withoutSeq(search)).length > 0 && (
        <AppLink href="/audit/refusals">{t("explorer.clear")}</AppLink>
      )}
    </form>
  );
}
