import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";
import type { Text } from "../../i18n/use-text.ts";
import type { Column } from "../../kit/table.tsx";
import { Codes } from "../../kit/codes.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { Money } from "../../kit/money.tsx";
import { StateTag } from "../../kit/state-tag.tsx";

type Outputs = inferRouterOutputs<AppRouter>;
export type CommitmentRow = Outputs["commitment"]["list"]["rows"][number];
export type QueueRow = Outputs["queue"]["mine"]["rows"][number];

/** The columns both lists share. */
export function commitmentColumns(t: Text["t"]): readonly Column<CommitmentRow>[] {
  return [
    {
      id: "reference",
      header: t("work.column.reference"),
      cell: ({ reference }) => reference,
      namesRow: true,
    },
    { id: "title", header: t("work.column.title"), cell: ({ title }) => title },
    {
      id: "framework",
      header: t("work.column.framework"),
      cell: ({ frameworkCode }) => frameworkCode ?? "—",
    },
    {
      id: "fund",
      header: t("work.column.fund"),
      cell: ({ fundCodes }) => <Codes codes={fundCodes} />,
    },
    {
      id: "state",
      header: t("work.column.state"),
      cell: ({ state }) => <StateTag state={state} />,
    },
    {
      id: "amount",
      header: t("work.column.amount"),
      align: "end",
      cell: ({ amount }) => (amount === null ? "—" : <Money value={amount} bare />),
    },
    {
      id: "neededBy",
      header: t("work.column.neededBy"),
      cell: ({ neededBy }) => (neededBy === null ? "—" : <DateText value={neededBy} />),
    },
  ];
}
