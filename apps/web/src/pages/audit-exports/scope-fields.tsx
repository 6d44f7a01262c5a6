import { kindSchema, stageSchema } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField, TextField } from "../../kit/text-field.tsx";
import styles from "./exports.module.css";
import type { ExportsField, ExportsSearch, Take } from "./exports-search.ts";

/** The id of a field, which the error summary leads to. */
export const fieldId = (field: ExportsField): string => `exports-${field}`;

interface ScopeFieldsProps {
  readonly take: Take;
  readonly search: ExportsSearch;
  readonly wrong: ExportsField | undefined;
  readonly problem: string | undefined;
}

interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
}

/** What the chosen part is chosen by. */
export function ScopeFields({
  take,
  search,
  wrong,
  problem,
}: ScopeFieldsProps): ReactElement | null {
  const { t } = useText();
  const wire = (field: ExportsField): Wiring => ({
    id: fieldId(field),
    name: field,
    defaultValue: search[field] ?? "",
    error: wrong === field ? problem : undefined,
  });
  if (take === "everything") return null;
  if (take === "commitment")
    return (
      <TextField
        label={t("exports.field.ref")}
        hint={t("exports.field.ref.hint")}
        {...wire("ref")}
      />
    );
  if (take === "period")
    return (
      <div className={styles.fields}>
        <DateField label={t("exports.field.from")} {...wire("from")} />
        <DateField label={t("exports.field.to")} {...wire("to")} />
      </div>
    );
  return <FilterFields wire={wire} />;
}

function FilterFields({ wire }: { readonly wire: (field: ExportsField) => Wiring }): ReactElement {
  const { t } = useText();
  const registers = useQuery(trpc.register.all.queryOptions());
  const any = { value: "", label: t("work.filter.any") };
  const codes = (list: readonly { code: string; name: string }[] | undefined) => [
    any,
    ...(list ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ];
  const stages = stageSchema.options.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }));
  const kinds = kindSchema.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  const origins = (["own", "kiel"] as const).map((origin) => ({
    value: origin,
    label: t(`work.origin.${origin}`),
  }));
  return (
    <div className={styles.fields}>
      <TextField label={t("work.filter.text")} {...wire("text")} />
      <SelectField label={t("work.filter.stage")} {...wire("stage")} choices={[any, ...stages]} />
      <SelectField
        key={`framework ${registers.isSuccess}`}
        label={t("work.filter.framework")}
        {...wire("framework")}
        choices={codes(registers.data?.frameworks)}
      />
      <SelectField
        key={`fund ${registers.isSuccess}`}
        label={t("work.filter.fund")}
        {...wire("fund")}
        choices={codes(registers.data?.funds)}
      />
      <SelectField label={t("work.filter.kind")} {...wire("kind")} choices={[any, ...kinds]} />
      <TextField label={t("exports.field.donor")} width="short" {...wire("donor")} />
      <SelectField
        label={t("work.filter.origin")}
        {...wire("origin")}
        choices={[any, ...origins]}
      />
    </div>
  );
}
