import { useQuery } from "@tanstack/react-query";
import type { Policy } from "@tiltas/domain";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField } from "../../kit/text-field.tsx";
import { PolicySource, policyTextId } from "../../law/policy/policy-source.tsx";
import styles from "../../law/policy/policy.module.css";
import { readPolicy } from "../../law/policy/read-policy.ts";
import { findVersionKey, type VersionKey, versionText } from "../../law/policy/version-key.ts";
import { findPeriod } from "./period.ts";
import type { PolicySimulateSearch } from "./policy-simulate-search.ts";

const lastDayId = "simulate-to";

/** The policy to simulate; `version` where it is one that was adopted. */
interface Chosen {
  readonly chosen: VersionKey | Policy;
  readonly version?: string;
  /** The text as it was typed, whichever was chosen. */
  readonly typed: string;
}

interface SimulateFormProps {
  readonly search: PolicySimulateSearch;
  readonly typed: string;
  readonly onSimulate: (policy: Chosen, days: { from: string; to: string }) => void;
}

interface Problem {
  readonly text: string;
  readonly fieldId: string;
}

type Choice = { readonly chosen: Chosen } | { readonly problems: readonly Problem[] };

const readChoice = (form: FormData, text: Text): Choice => {
  const version = formText(form, "version");
  const typed = formText(form, "policy");
  const key = findVersionKey(version);
  if (key !== undefined) return { chosen: { chosen: key, version, typed } };
  const read = readPolicy(typed, text);
  return read.ok
    ? { chosen: { chosen: read.policy, typed } }
    : { problems: read.problems.map((problem) => ({ text: problem, fieldId: policyTextId })) };
};

/** Which policy, over which days. */
export function SimulateForm({ search, typed, onSimulate }: SimulateFormProps): ReactElement {
  const text = useText();
  const { t } = text;
  const versions = useQuery(trpc.policy.list.queryOptions());
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const choices = (versions.data ?? []).map((version) => ({
    value: versionText(version),
    label: `${versionText(version)} ${version.title}`,
  }));
  const send = (form: FormData): void => {
    const days = { from: formText(form, "from"), to: formText(form, "to") };
    const choice = readChoice(form, text);
    const found: readonly Problem[] = [
      ...("problems" in choice ? choice.problems : []),
      ...(findPeriod(days.from, days.to) === undefined
        ? [{ text: t("policy.simulate.period"), fieldId: lastDayId }]
        : []),
    ];
    setProblems(found);
    setAttempt(attempt + 1);
    if ("chosen" in choice && found.length === 0) onSimulate(choice.chosen, days);
  };
  const problemOf = (id: string): string | undefined =>
    problems.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <>
      <ErrorSummary attempt={attempt} problems={problems} />
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <SelectField
          key={String(versions.isSuccess)}
          label={t("policy.simulate.which")}
          name="version"
          defaultValue={search.policy ?? ""}
          choices={[{ value: "", label: t("policy.simulate.written") }, ...choices]}
        />
        <PolicySource defaultValue={typed} error={problemOf(policyTextId)} />
        <div className={styles.fields}>
          <DateField
            label={t("policy.simulate.from")}
            name="from"
            defaultValue={search.from ?? ""}
          />
          <DateField
            id={lastDayId}
            label={t("policy.simulate.to")}
            name="to"
            defaultValue={search.to ?? ""}
            error={problemOf(lastDayId)}
          />
        </div>
        <FormActions>
          <Button type="submit" look="primary">
            {t("policy.simulate.run")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
