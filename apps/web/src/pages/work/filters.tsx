import { kindSchema, stageSchema } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { workHref } from "./work-href.ts";
import type { WorkSearch } from "./work-search.ts";
import styles from "./work-page.module.css";

const names = ["text", "stage", "framework", "fund", "kind", "origin"] as const;

/** Filters as a plain form: applying them is a new address. */
export function Filters({ search }: { readonly search: WorkSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const registers = useQuery(trpc.register.all.queryOptions());
  const any = { value: "", label: t("work.filter.any") };
  const codes = (list: readonly { code: string; name: string }[] | undefined) => [
    any,
    ...(list ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <form
      key={JSON.stringify([search, registers.isSuccess])}
      className={styles.filters}
      role="search"
      aria-label={t("work.filter")}
      data-region
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const changes = Object.fromEntries(names.map((name) => [name, formText(form, name)]));
        router.history.push(workHref(search, changes));
      }}
    >
      <TextField
        label={t("work.filter.text")}
        name="text"
        type="search"
        defaultValue={search.text ?? ""}
      />
      <SelectField
        label={t("work.filter.stage")}
        name="stage"
        defaultValue={search.stage ?? ""}
        choices={[
          any,
          ...stageSchema.options.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
        ]}
      />
      <SelectField
        label={t("work.filter.framework")}
        name="framework"
        defaultValue={search.framework ?? ""}
        choices={codes(registers.data?.frameworks)}
      />
      <SelectField
        label={t("work.filter.fund")}
        name="fund"
        defaultValue={search.fund ?? ""}
        choices={codes(registers.data?.funds)}
      />
      <SelectField
        label={t("work.filter.kind")}
        name="kind"
        defaultValue={search.kind ?? ""}
        choices={[
          any,
          ...kindSchema.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      <SelectField
        label={t("work.filter.origin")}
        name="origin"
        defaultValue={search.origin}
        choices={(["own", "kiel"] as const).map((origin) => ({
          value: origin,
          label: t(`work.origin.${origin}`),
        }))}
      />
      <Button type="submit">{t("work.filter.apply")}</Button>
      <AppLink href="/work?view=all">{t("work.clear")}</AppLink>
    </form>
  );
}
