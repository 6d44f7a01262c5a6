import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { api, queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { FormActions } from "../../kit/form.tsx";
import { Notice, ResultLine } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { CheckResult } from "../../law/machine/check-result.tsx";
import type { MachineCheck } from "../../law/machine/machine-view.ts";
import { machineHref, machineText } from "../../law/machine/version-address.ts";
import { createCommandIds } from "../step/sending/command-ids.ts";
import { StepRefused } from "../step/sending/step-refused.tsx";
import type { Adopted } from "./adopt-receipt.tsx";
import type { Adoption } from "./machine-adopt-page.tsx";

interface AdoptCheckProps {
  readonly adoption: Adoption;
  readonly mayAdopt: boolean;
  readonly onAdopted: (adopted: Adopted) => void;
  readonly onChange: () => void;
}

/** Whether every live commitment has a place under the version, before anyone is bound by it. */
export function AdoptCheck(props: AdoptCheckProps): ReactElement {
  const { adoption, onChange } = props;
  const { t } = useText();
  const { version, reason } = adoption;
  const check = useQuery(trpc.machine.check.queryOptions({ version }, { staleTime: 0, gcTime: 0 }));
  return (
    <>
      <Panel title={t("machine.adopt.what")}>
        <DefinitionList
          items={[
            {
              term: t("machine.adopt.version"),
              value: (
                <AppLink href={machineHref(version, version - 1)}>{machineText(version)}</AppLink>
              ),
            },
            { term: t("machine.adopt.reason"), value: reason },
          ]}
        />
        <p>{t("machine.adopt.effect")}</p>
      </Panel>
      <QueryView query={check}>{(found) => <Checked {...props} check={found} />}</QueryView>
      {check.data === undefined && (
        <p>
          <Button onClick={onChange}>{t("machine.adopt.change")}</Button>
        </p>
      )}
    </>
  );
}

function Checked({
  adoption,
  mayAdopt,
  onAdopted,
  onChange,
  check,
}: AdoptCheckProps & { readonly check: MachineCheck }): ReactElement {
  const { t } = useText();
  const adopting = useAdopting(onAdopted);
  const version = machineText(adoption.version);
  const { live, can } = check;
  const isPossible = can === live;
  return (
    <>
      <ResultLine
        look={isPossible ? "success" : "problem"}
        title={t(isPossible ? "machine.check.all" : "machine.check.some", {
          n: live,
          can,
          cannot: live - can,
          version,
        })}
      >
        {!isPossible && <p>{t("machine.check.some.text")}</p>}
      </ResultLine>
      {adopting.error !== null && <StepRefused error={adopting.error} />}
      <Panel title={t("machine.check.title")}>
        <CheckResult check={check} />
      </Panel>
      {!mayAdopt && (
        <Notice look="warning">
          <p>{t("machine.adopt.notYours")}</p>
        </Notice>
      )}
      <FormActions data-check>
        {isPossible && mayAdopt && (
          <Button
            look="primary"
            busy={adopting.isPending}
            onClick={() => adopting.mutate(adoption)}
          >
            {t("machine.adopt.confirm", { version })}
          </Button>
        )}
        {!adopting.isPending && <Button onClick={onChange}>{t("machine.adopt.change")}</Button>}
      </FormActions>
    </>
  );
}

/** Sends the adoption; every retry of the same adoption carries the same command id. */
function useAdopting(onAdopted: (adopted: Adopted) => void) {
  const [commandIds] = useState(() => createCommandIds());
  return useMutation({
    mutationFn: async ({ version, reason }: Adoption) => {
      const body = { machine: "commitment" as const, version, reason };
      const receipt = await api.machine.adopt.mutate({ ...body, commandId: commandIds(body) });
      return { ...receipt, machineVersion: version };
    },
    onSuccess: (adopted) => {
      onAdopted(adopted);
      void queryClient.invalidateQueries();
    },
  });
}
