import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Money } from "../../kit/money.tsx";
import { Prose } from "../../kit/prose.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { machineHref, machineText } from "../../law/machine/version-address.ts";
import type { CommitmentView } from "./commitment-view.ts";

/** What is committed, for whom and why. */
export function OverviewPanel({ view }: { readonly view: CommitmentView }): ReactElement {
  const { t } = useText();
  const registers = useQuery(trpc.register.all.queryOptions());
  const { content, context, amount, names } = view;
  const none = t("commitment.none");
  const framework = registers.data?.frameworks.find(({ code }) => code === content.frameworkCode);
  const imported = context.importedFrom;
  return (
    <Stack>
      <DefinitionList
        items={[
          {
            term: t("commitment.amount"),
            value: amount === null ? none : <Money value={amount} />,
          },
          { term: t("commitment.kind"), value: t(`kind.${content.kind}`) },
          { term: t("commitment.sourcing"), value: t(`sourcing.${content.sourcing}`) },
          {
            term: t("commitment.framework"),
            value: framework?.name ?? content.frameworkCode ?? none,
          },
          { term: t("commitment.donor"), value: content.donor },
          { term: t("commitment.recipient"), value: content.recipient },
          { term: t("commitment.destinations"), value: content.destinations.join(", ") || none },
          {
            term: t("commitment.neededBy"),
            value: content.neededBy === undefined ? none : <DateText value={content.neededBy} />,
          },
          {
            term: t("commitment.proposer"),
            value: context.acts.proposed.map((id) => names[id] ?? id).join(", ") || none,
          },
          {
            term: t("commitment.approvedOn"),
            value: context.approvedOn === null ? none : <DateText value={context.approvedOn} />,
          },
          {
            term: t("commitment.process"),
            value: (
              <AppLink href={machineHref(view.machineVersion)}>
                {machineText(view.machineVersion)}
              </AppLink>
            ),
          },
          {
            term: t("commitment.classification"),
            value: t(`commitment.classification.${content.classification}`),
          },
        ]}
      />
      <Panel title={t("commitment.justification")}>
        <Prose>
          <p>{content.justification}</p>
          {imported !== undefined && (
            <p>
              {t("commitment.imported", {
                source: imported.name,
                packageId: imported.packageId,
                rows: imported.rows.join(", "),
              })}
            </p>
          )}
        </Prose>
      </Panel>
    </Stack>
  );
}
