import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { findDecimal } from "../../format/decimal-text.ts";
import { todayInVilnius } from "../../format/date.ts";
import type { Language } from "../../i18n/language.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { CheckboxField } from "../../kit/checkbox-field.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField, NumberField, TextField } from "../../kit/text-field.tsx";
import styles from "../../law/report/report.module.css";
import { kinds } from "../../law/report/scope-search.ts";
import { sampleHref } from "./sample-href.ts";
import { parseSampleSearch, type SampleSearch } from "./sample-search.ts";

const [seedId, sizeId, intervalId] = ["sample-seed", "sample-size", "sample-interval"];

/** What was typed as euro with two decimals; undefined for anything finer, or no number. */
const findEuroText = (typed: string, language: Language): string | undefined => {
  const [whole, cents = ""] = findDecimal(typed, language)?.split(".") ?? [];
  return whole === undefined || cents.length > 2 ? undefined : `${whole}.${cents.padEnd(2, "0")}`;
};

interface Problem {
  readonly text: string;
  readonly fieldId: string;
}

/** What to draw, from what. A sample drawn anew is of all leaves there are. */
export function SampleForm({ search }: { readonly search: SampleSearch }): ReactElement {
  const { t, language } = useText();
  const router = useRouter();
  const registers = useQuery(trpc.register.all.queryOptions());
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const any = { value: "", label: t("report.any") };
  const problemOf = (id: string): string | undefined =>
    problems.find(({ fieldId }) => fieldId === id)?.text;
  const send = (form: FormData): void => {
    const typed = formText(form, "interval");
    const read = findEuroText(typed, language);
    const next = parseSampleSearch({
      ...Object.fromEntries(
        ["seed", "size", "date", "fund", "framework", "kind", "origin", "committed"].map((name) => [
          name,
          formText(form, name),
        ]),
      ),
      interval: read,
    });
    const found: Problem[] = [];
    if (next.seed === undefined) found.push({ text: t("sample.seed.missing"), fieldId: seedId });
    const isOne = (formText(form, "size") === "") !== (typed === "");
    if (!isOne) found.push({ text: t("sample.extent.one"), fieldId: sizeId });
    else if (next.size === undefined && next.interval === undefined)
      found.push(
        typed === ""
          ? { text: t("sample.size.wrong"), fieldId: sizeId }
          : { text: t("sample.interval.wrong"), fieldId: intervalId },
      );
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length === 0) router.history.push(sampleHref(next));
  };
  return (
    <>
      <ErrorSummary attempt={attempt} problems={problems} />
      <Form
        key={JSON.stringify([search, registers.isSuccess])}
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <div className={styles.fields}>
          <TextField
            id={seedId}
            label={t("sample.seed")}
            hint={t("sample.seed.hint")}
            name="seed"
            maxLength={200}
            defaultValue={search.seed ?? ""}
            error={problemOf(seedId)}
          />
        </div>
        <div className={styles.fields}>
          <NumberField
            id={sizeId}
            label={t("sample.size")}
            name="size"
            defaultValue={search.size ?? ""}
            error={problemOf(sizeId)}
          />
          <NumberField
            id={intervalId}
            label={t("sample.interval.or")}
            name="interval"
            defaultValue={search.interval ?? ""}
            error={problemOf(intervalId)}
          />
          <DateField
            label={t("report.asAt")}
            name="date"
            defaultValue={search.date ?? todayInVilnius()}
          />
        </div>
        <div className={styles.fields}>
          <SelectField
            label={t("report.fund")}
            name="fund"
            defaultValue={search.fund ?? ""}
            choices={[
              any,
              ...(registers.data?.funds ?? []).map(({ code, name }) => ({
                value: code,
                label: name,
              })),
            ]}
          />
          <SelectField
            label={t("report.framework")}
            name="framework"
            defaultValue={search.framework ?? ""}
            choices={[
              any,
              ...(registers.data?.frameworks ?? []).map(({ code, name }) => ({
                value: code,
                label: name,
              })),
            ]}
          />
          <SelectField
            label={t("report.kind")}
            name="kind"
            defaultValue={search.kind ?? ""}
            choices={[any, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
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
        </div>
        <CheckboxField
          label={t("sample.committed")}
          name="committed"
          value="true"
          defaultChecked={search.committed}
        />
        <FormActions>
          <Button type="submit" look="primary">
            {t("sample.draw")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
