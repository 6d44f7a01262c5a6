import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { present } from "../../format/address.ts";
import { useText } from "../../i18n/use-text.ts";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField } from "../../kit/text-field.tsx";
import { kinds, parseScopeSearch, type ScopeSearch } from "./scope-search.ts";

/** Period, framework and kind. Any of them may stay empty. */
export function ScopeFields({
  search,
  error,
}: {
  readonly search: ScopeSearch;
  readonly error?: string | undefined;
}): ReactElement {
  const { t } = useText();
  const registers = useQuery(trpc.register.all.queryOptions());
  const frameworks = registers.data?.frameworks ?? [];
  const any = { value: "", label: t("report.any") };
  return (
    <>
      <DateField label={t("report.from")} name="from" defaultValue={search.from ?? ""} />
      <DateField label={t("report.to")} name="to" defaultValue={search.to ?? ""} error={error} />
      <SelectField
        key={String(registers.isSuccess)}
        label={t("report.framework")}
        name="framework"
        defaultValue={search.framework ?? ""}
        choices={[any, ...frameworks.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <SelectField
        label={t("report.kind")}
        name="kind"
        defaultValue={search.kind ?? ""}
        choices={[any, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
      />
    </>
  );
}

/** What the fields say; a question asked anew is about all leaves there are. */
export const readScope = (form: FormData): ScopeSearch =>
  parseScopeSearch(
    present({
      from: formText(form, "from"),
      to: formText(form, "to"),
      framework: formText(form, "framework"),
      kind: formText(form, "kind"),
    }),
  );

/** Whether the period begins no later than it ends. */
export const isPeriod = ({ from, to }: ScopeSearch): boolean =>
  from === undefined || to === undefined || from <= to;
