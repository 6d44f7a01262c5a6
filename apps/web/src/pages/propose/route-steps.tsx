import type { Route, RouteStep } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";
import { Table } from "../../kit/table.tsx";
import { whyAsked } from "../../law/why-asked.ts";

interface RouteStepsProps {
  /** Undefined when no rule of the policy covers the content. */
  readonly route: Route | undefined;
  /** Ids of those who proposed: they approve nothing themselves. */
  readonly proposers: readonly string[];
}

/** Who will have to approve, which rule asks for it, and the people who hold the role. */
export function RouteSteps({ route, proposers }: RouteStepsProps): ReactElement {
  const text = useText();
  const { t, say } = text;
  const people = useQuery(trpc.person.list.queryOptions()).data ?? [];
  if (route === undefined)
    return (
      <Notice look="problem">
        <p data-reason="noRuleApplies">{t("reason.noRuleApplies")}</p>
      </Notice>
    );
  const holders = (step: RouteStep): string => {
    const able = people.filter(
      ({ id, roles }) => roles.includes(step.role) && !proposers.includes(id),
    );
    return someOf(able, text);
  };
  return (
    <>
      <p>{t("propose.route.policy", { name: route.policyName, version: route.policyVersion })}</p>
      <Table
        caption={t("commitment.approvals.caption")}
        captionIsHidden
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
          { id: "people", header: t("propose.route.people"), cell: holders },
          {
            id: "quorum",
            header: t("commitment.approvals.quorum"),
            cell: ({ quorum, of }) => t("propose.route.quorum", { quorum, of }),
          },
          {
            id: "papers",
            header: t("propose.route.papers"),
            cell: ({ documents }) =>
              documents.map((kind) => say("documentKind", kind)).join(", ") || "—",
          },
          {
            id: "why",
            header: t("commitment.approvals.why"),
            cell: (step) => whyAsked(step, text).map((why) => <div key={why}>{why}</div>),
          },
        ]}
      />
    </>
  );
}

/** The first two names, and how many more. */
const someOf = (people: readonly { readonly name: string }[], { t }: Text): string => {
  const names = people
    .slice(0, 2)
    .map(({ name }) => name)
    .join(", ");
  const more = people.length - 2;
  return more > 0 ? t("propose.route.more", { names, more }) : names;
};
