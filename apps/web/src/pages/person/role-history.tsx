import { registerEvents } from "@tiltas/domain";
import { findRoleChange } from "@tiltas/workflows";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { DateTimeText } from "../../kit/date-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Table } from "../../kit/table.tsx";
import type { PersonEntry } from "./person-view.ts";

/** The role a delegation lends. */
const lentIn = (payload: unknown, say: Text["say"]): string => {
  const lent = registerEvents["delegation.grant"].safeParse(payload).data?.delegation.role;
  return lent === undefined ? "—" : say("role", lent);
};

const rolesOf = ({ content }: PersonEntry, { say }: Text): string => {
  const change = findRoleChange(content.action, content.payload);
  if (change === undefined) return lentIn(content.payload, say);
  if (change.kind === "disabled") return "—";
  const roles = change.kind === "registered" ? change.roles : [change.role];
  return roles.map((role) => say("role", role)).join(", ") || "—";
};

/** The reason given, or that somebody was found when roles began to be recorded. */
const whyOf = ({ content }: PersonEntry, { t }: Text): string => {
  const { action, payload } = content;
  if (action === "role.assign" || action === "role.revoke")
    return registerEvents[action].safeParse(payload).data?.reason ?? "—";
  const change = findRoleChange(action, payload);
  return change?.kind === "registered" && change.asFound ? t("people.asFound") : "—";
};

/** What is recorded of somebody's roles, newest first: what, why, by whom and when. */
export function RoleHistory({ person }: { readonly person: string }): ReactElement {
  const text = useText();
  const { t, say } = text;
  const history = useQuery(trpc.person.history.queryOptions({ person, page: { size: 200 } }));
  return (
    <QueryView query={history} skeleton={<Skeleton rows={3} />}>
      {({ entries }) =>
        entries.length === 0 ? (
          <EmptyState kind="nothing">{t("people.history.none")}</EmptyState>
        ) : (
          <Table
            caption={t("people.history")}
            captionIsHidden
            rows={entries}
            rowKey={({ version }) => String(version)}
            columns={[
              {
                id: "at",
                header: t("people.at"),
                cell: ({ content }) => <DateTimeText value={content.at} />,
              },
              {
                id: "event",
                header: t("people.event"),
                cell: ({ content }) => say("event", content.action),
                namesRow: true,
              },
              { id: "roles", header: t("people.roles"), cell: (entry) => rolesOf(entry, text) },
              { id: "why", header: t("people.change.reason"), cell: (entry) => whyOf(entry, text) },
              {
                id: "by",
                header: t("people.by"),
                cell: ({ actorName }) => actorName ?? t("people.program"),
              },
              {
                id: "leaf",
                header: t("people.leaf"),
                align: "end",
                cell: ({ leafIndex }) =>
                  leafIndex === null ? (
                    "…"
                  ) : (
                    <AppLink href={`/audit/entry/${leafIndex}`}>{leafIndex}</AppLink>
                  ),
              },
            ]}
          />
        )
      }
    </QueryView>
  );
}
