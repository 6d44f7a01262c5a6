import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type ReactElement, useState } from "react";
import type { AppRouter } from "../../api/app-router.ts";
import { api, queryClient } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { FormActions } from "../../kit/form.tsx";
import { Notice, ResultLine } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import { FindingsTable } from "../../law/policy/findings-table.tsx";
import { PolicyChanges } from "../../law/policy/policy-changes.tsx";
import { PolicyRules } from "../../law/policy/policy-rules.tsx";
import { TouchedCommitments } from "../../law/policy/touched-commitments.tsx";
import { versionText } from "../../law/policy/version-key.ts";
import { createCommandIds } from "../step/sending/command-ids.ts";
import { StepRefused } from "../step/sending/step-refused.tsx";
import type { Adopted } from "./adopt-receipt.tsx";

export type Check = inferRouterOutputs<AppRouter>["policy"]["check"];

interface AdoptCheckProps {
  readonly check: Check;
  readonly mayAdopt: boolean;
  readonly onAdopted: (adopted: Adopted) => void;
  readonly onChange: () => void;
}

/** What speaks against the policy, what it says, changes and touches, before anyone is bound by it. */
export function AdoptCheck({
  check,
  mayAdopt,
  onAdopted,
  onChange,
}: AdoptCheckProps): ReactElement {
  const { t } = useText();
  const { policy, words, findings, inForce, comparison, touched } = check;
  const version = versionText({ name: policy.name, number: policy.version });
  const adopting = useAdopting(onAdopted);
  const obstacles = useObstacles(check, mayAdopt);
  return (
    <>
      <Verdict check={check} version={version} />
      {adopting.error !== null && <StepRefused error={adopting.error} />}
      {findings.length > 0 && (
        <Panel title={t("policy.findings")}>
          <FindingsTable findings={findings} />
        </Panel>
      )}
      <Panel title={t("policy.rules")}>
        <PolicyRules words={words} />
      </Panel>
      <Panel title={t("policy.compare.lead", { before: versionText(inForce), after: version })}>
        <PolicyChanges difference={comparison.difference} />
      </Panel>
      <Panel title={t("policy.touched")}>
        <TouchedCommitments touched={touched} />
      </Panel>
      {obstacles.map((obstacle) => (
        <Notice key={obstacle} look="warning">
          <p>{obstacle}</p>
        </Notice>
      ))}
      {obstacles.length === 0 && <p>{t("policy.adopt.effect")}</p>}
      <FormActions data-check>
        {obstacles.length === 0 && (
          <Button look="primary" busy={adopting.isPending} onClick={() => adopting.mutate(policy)}>
            {t("policy.adopt.confirm", { version })}
          </Button>
        )}
        {!adopting.isPending && <Button onClick={onChange}>{t("policy.adopt.change")}</Button>}
      </FormActions>
    </>
  );
}

/** Sends the adoption; every retry of the same policy carries the same command id. */
function useAdopting(onAdopted: (adopted: Adopted) => void) {
  const [commandIds] = useState(() => createCommandIds());
  return useMutation({
    mutationFn: async (policy: Check["policy"]) => {
      const receipt = await api.policy.adopt.mutate({ commandId: commandIds(policy), policy });
      return { ...receipt, key: { name: policy.name, number: policy.version } };
    },
    onSuccess: (adopted) => {
      onAdopted(adopted);
      void queryClient.invalidateQueries();
    },
  });
}

/** Why there is nothing to confirm; empty when there is. */
function useObstacles(
  { policy, findings, nextNumber }: Check,
  mayAdopt: boolean,
): readonly string[] {
  const { t } = useText();
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return [
    ...(errors === 0 ? [] : [t("policy.adopt.wrong", { n: errors })]),
    ...(policy.version === nextNumber
      ? []
      : [t("policy.adopt.number", { number: policy.version, next: nextNumber })]),
    ...(mayAdopt ? [] : [t("policy.adopt.notYours")]),
  ];
}

function Verdict({
  check,
  version,
}: {
  readonly check: Check;
  readonly version: string;
}): ReactElement {
  const { t } = useText();
  const errors = check.findings.filter(({ severity }) => severity === "error").length;
  const title = t("policy.adopt.result", { version });
  if (errors > 0)
    return (
      <ResultLine look="problem" title={title}>
        <p>{t("policy.adopt.wrong", { n: errors })}</p>
      </ResultLine>
    );
  const isClear = check.findings.length === 0;
  return (
    <ResultLine look={isClear ? "success" : "warning"} title={title}>
      <p>{t(isClear ? "policy.adopt.sound" : "policy.adopt.onlyWarnings")}</p>
    </ResultLine>
  );
}
