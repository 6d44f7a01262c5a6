import type { ReactElement } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { machineHref, machineText } from "./version-address.ts";
import { ruleSentence, stateWord } from "./machine-words.ts";
import type { MachineCheck } from "./machine-view.ts";
import { AppLink } from "../../kit/app-link.tsx";

/** Which commitments a version has a place for: how many by state, and by name those that have none and why. */
export function CheckResult({ check }: { readonly check: MachineCheck }): ReactElement {
  const text = useText();
  const { t, locale } = text;
  const { groups, cannot, live, can } = check;
  if (groups.length === 0) return <p>{t("machine.check.nobody")}</p>;
  return (
    <>
      <Table
        caption={t("machine.check.groups")}
        rows={groups}
        rowKey={({ version, state, reason }) => `${version} ${state} ${reason ?? ""}`}
        columns={[
          {
            id: "state",
            header: t("machine.column.state"),
            cell: ({ state }) => stateWord(text, state),
            namesRow: true,
          },
          {
            id: "from",
            header: t("machine.column.from"),
            cell: ({ version }) => (
              <AppLink href={machineHref(version)}>{machineText(version)}</AppLink>
            ),
          },
          {
            id: "count",
            header: t("machine.column.live"),
            align: "end",
            cell: ({ count }) => formatNumber(String(count), locale),
          },
          {
            id: "place",
            header: t("machine.column.place"),
            cell: ({ reason }) =>
              reason === null ? t("machine.check.place") : ruleSentence(text, reason),
          },
        ]}
      />
      {can < live && (
        <Table
          caption={t("machine.check.cannot", { n: live - can, shown: cannot.length })}
          rows={cannot}
          rowKey={({ reference }) => reference}
          rowHref={({ reference }) => `/c/${reference}`}
          columns={[
            {
              id: "reference",
              header: t("machine.column.reference"),
              cell: ({ reference }) => reference,
              namesRow: true,
            },
            {
              id: "state",
              header: t("machine.column.state"),
              cell: ({ state }) => stateWord(text, state),
            },
            {
              id: "why",
              header: t("machine.column.why"),
              cell: ({ reason }) => ruleSentence(text, reason),
            },
          ]}
        />
      )}
    </>
  );
}
