import { rulesNow, rulesThen } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { ToneTag } from "../../kit/state-tag.tsx";
import { Table } from "../../kit/table.tsx";
import type { PastStep } from "../../law/replay-past.ts";
import { reasonOutline, reasonText } from "../../law/reason-text.ts";
import styles from "./audit-commitment.module.css";
import { VerdictNow } from "./verdict-now.tsx";

interface RulesPanelsProps {
  readonly step: PastStep;
}

/** The rules an event had to satisfy when it was recorded, and what today's say of it; both judged in this browser. */
export function RulesPanels({ step }: RulesPanelsProps): ReactElement {
  return (
    <>
      <RulesThen step={step} />
      <RulesNow step={step} />
    </>
  );
}

function RulesThen({ step: { before, content } }: RulesPanelsProps): ReactElement {
  const text = useText();
  const { t } = text;
  const rules = rulesThen(before, content);
  const holding = rules.filter(({ holds }) => holds).length;
  return (
    <Panel title={t("past.rules", { holding, n: rules.length })}>
      <p className={styles.note}>
        {t("audit.then.version", {
          machine: content.machine?.version ?? t("audit.none"),
          policy: content.policyVersion ?? t("audit.none"),
        })}
      </p>
      {rules.length === 0 ? (
        <p>{t("past.rules.none")}</p>
      ) : (
        <Table
          caption={t("past.rules", { holding, n: rules.length })}
          captionIsHidden
          rows={rules}
          rowKey={({ reason }) => reason.id}
          columns={[
            {
              id: "verdict",
              header: t("past.rules.verdict"),
              cell: ({ holds, reason }) => (
                <span className={styles.verdict} data-rule={reason.id} data-holds={holds}>
                  <ToneTag
                    tone={holds ? "delivered" : "rejected"}
                    text={t(holds ? "past.rules.holds" : "past.rules.fails")}
                    quiet={holds}
                  />
                </span>
              ),
            },
            {
              id: "rule",
              header: t("past.rules.rule"),
              cell: ({ reason }) => <code>{reason.id}</code>,
              namesRow: true,
            },
            {
              id: "concern",
              header: t("past.rules.concern"),
              cell: ({ concern }) => t(`past.concern.${concern}`),
            },
            {
              id: "refusal",
              header: t("past.rules.refusal"),
              cell: ({ reason, holds }) =>
                holds ? reasonOutline(text, reason) : reasonText(text, reason),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function RulesNow({ step: { before, content, after } }: RulesPanelsProps): ReactElement {
  const { t } = useText();
  const { route } = after.context;
  const policyThen = route === undefined ? undefined : `${route.policyName}@${route.policyVersion}`;
  const registers = useQuery(trpc.register.all.queryOptions());
  return (
    <Panel title={t("past.now")}>
      <QueryView query={registers}>
        {({ policy }) => (
          <VerdictNow
            verdict={rulesNow(before, content, policy)}
            policy={policy}
            policyThen={policyThen}
          />
        )}
      </QueryView>
    </Panel>
  );
}
