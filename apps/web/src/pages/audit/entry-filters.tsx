import { eventNames } from "@tiltas/domain";
import { streamKinds } from "@tiltas/ledger";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField, TextField } from "../../kit/text-field.tsx";
import styles from "./audit-page.module.css";
import { auditHref, type AuditSearch, countFilters } from "./audit-search.ts";

const registerEvents = [
  "fund.open",
  "fund.adjust",
  "fund.transfer",
  "fund.carryOver",
  "framework.open",
  "person.register",
  "person.disable",
  "role.assign",
  "role.revoke",
  "delegation.grant",
  "delegation.revoke",
  "policy.adopt",
  "machine.adopt",
  "key.rotate",
] as const;

/** Person, event, kind of stream, commitment or stream, and a period of either of an entry's two times. */
export function EntryFilters({ search }: { readonly search: AuditSearch }): ReactElement {
  const { t, say } = useText();
  const router = useRouter();
  const people = useQuery(trpc.person.list.queryOptions());
  const any = { value: "", label: t("audit.filter.any") };
  const events = [...eventNames, ...registerEvents];
  return (
    <form
      key={JSON.stringify([search, people.isSuccess])}
      className={styles.filters}
      aria-label={t("audit.filter")}
      data-region
      onSubmit={(event) => {
        event.preventDefault();
        router.history.push(auditHref(filtersOf(new FormData(event.currentTarget))));
      }}
    >
      <SelectField
        label={t("audit.filter.person")}
        name="actor"
        defaultValue={search.actor ?? ""}
        choices={[any, ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={t("audit.filter.action")}
        name="event"
        defaultValue={search.event ?? ""}
        choices={[any, ...events.map((name) => ({ value: name, label: say("event", name) }))]}
      />
      <SelectField
        label={t("explorer.kind")}
        name="kind"
        defaultValue={search.kind ?? ""}
        choices={[
          any,
          ...streamKinds.map((kind) => ({ value: kind, label: t(`explorer.kind.${kind}`) })),
        ]}
      />
      <TextField
        label={t("explorer.subject")}
        name="ref"
        width="short"
        defaultValue={search.ref ?? ""}
      />
      <DateField label={t("explorer.from")} name="from" defaultValue={search.from ?? ""} />
      <DateField label={t("explorer.to")} name="to" defaultValue={search.to ?? ""} />
      <SelectField
        label={t("explorer.by")}
        name="by"
        defaultValue={search.by ?? ""}
        choices={[
          { value: "", label: t("audit.column.when") },
          { value: "effective", label: t("audit.column.effective") },
        ]}
      />
      <Button type="submit">{t("audit.filter.apply")}</Button>
      {countFilters(search) > 0 && <AppLink href="/audit">{t("explorer.clear")}</AppLink>}
    </form>
  );
}

const filtersOf = (form: FormData): AuditSearch => {
  const reference = formText(form, "ref");
  return {
    actor: formText(form, "actor"),
    event: formText(form, "event"),
    kind: formText(form, "kind"),
    ref: reference.includes("/") ? reference : reference.toUpperCase(),
    from: formText(form, "from"),
    to: formText(form, "to"),
    ...(formText(form, "by") === "effective" ? { by: "effective" } : {}),
  };
};
