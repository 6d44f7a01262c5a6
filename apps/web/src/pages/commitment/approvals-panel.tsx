import type { ReactElement } from "react";
import { formatDate } from "../../format/date.ts";
import { formatAmount } from "../../format/money.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Stack } from "../../kit/stack.tsx";
import { whyAsked } from "../../law/why-asked.ts";
import { Deadline } from "./deadline.tsx";
import type { CommitmentView } from "./commitment-view.ts";

type Route = NonNullable<CommitmentView["context"]["route"]>;
type Step = Route["steps"][number];

const grantedOf = (
  step: Step,
  names: CommitmentView["names"],
  { t, locale }: Text,
): readonly string[] =>
  step.granted.map(({ person, onBehalfOf, effectiveOn }) => {
    const name = names[person] ?? person;
    const who =
      onBehalfOf === undefined
        ? name
        : t("delegations.onBehalf", { name, principal: names[onBehalfOf] ?? onBehalfOf });
    return `${who}, ${formatDate(effectiveOn, locale)}`;
  });

/** What awards cost beyond their estimates, and how it was decided. */
const differencesOf = (
  { context }: CommitmentView,
  { t, say, locale }: Pick<Text, "t" | "say" | "locale">,
): readonly string[] =>
  (context.differences ?? []).map(({ procurementId, amount, estimate, state }) =>
    t("commitment.approvals.difference", {
      n: context.procurements[procurementId]?.context.number ?? 0,
      amount: formatAmount({ amount, currency: "EUR" }, locale),
      estimate: formatAmount({ amount: estimate, currency: "EUR" }, locale),
      state: say("differenceState", state),
    }),
  );

/** Which approvals are asked for, by which rule and why, and who gave them. */
export function ApprovalsPanel({ view }: { readonly view: CommitmentView }): ReactElement {
  const text = useText();
  const { t, say } = text;
  const { route } = view.context;
  if (route === undefined)
    return <EmptyState kind="nothing">{t("commitment.approvals.empty")}</EmptyState>;
  return (
    <Stack>
      <p>
        {t("commitment.approvals.policy", { name: route.policyName, version: route.policyVersion })}
      </p>
      <p>
        {route.calendar === undefined
          ? t("deadlines.noCalendar")
          : t("deadlines.calendar", { country: route.calendar.country })}
      </p>
      <Table
        caption={t("commitment.approvals.caption")}
        rows={route.steps}
        rowKey={({ stepId }) => stepId}
        columns={[
          { id: "stage", header: t("commitment.approvals.stage"), cell: ({ stage }) => stage },
          {
            id: "role",
            header: t("commitment.approvals.role"),
            cell: ({ role }) => say("role", role),
            namesRow: true,
          },
          {
            id: "quorum",
            header: t("commitment.approvals.quorum"),
            cell: ({ granted, quorum }) => (
              <span className="figures">{`${granted.length} / ${quorum}`}</span>
            ),
          },
          {
            id: "due",
            header: t("deadlines.column"),
            cell: (step) => <Deadline view={view} step={step} />,
          },
          {
            id: "why",
            header: t("commitment.approvals.why"),
            cell: (step) => <Lines texts={whyAsked(step, text)} />,
          },
          {
            id: "granted",
            header: t("commitment.approvals.granted"),
            cell: (step) => <Lines texts={grantedOf(step, view.names, text)} />,
          },
        ]}
      />
      <Lines texts={differencesOf(view, text)} />
    </Stack>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }): ReactElement {
  return (
    <>
      {texts.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
