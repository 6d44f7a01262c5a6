import { type CommitmentContent, decimal, findAmount, findLineValue, inEuro } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { formatMoney } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { Table } from "../../kit/table.tsx";
import { DateText } from "../../kit/date-text.tsx";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Money } from "../../kit/money.tsx";
import { Notice } from "../../kit/notice.tsx";
import { Quantity } from "../../kit/quantity.tsx";
import { Panel } from "../../kit/stack.tsx";

/** What will be proposed, in words. */
export function ContentSummary({ content }: { readonly content: CommitmentContent }): ReactElement {
  const { t, say } = useText();
  const none = t("commitment.none");
  const amount = findAmount(content);
  return (
    <Panel title={content.title}>
      <DefinitionList
        items={[
          {
            term: t("commitment.amount"),
            value: amount === undefined ? none : <Money value={amount} />,
          },
          { term: t("commitment.justification"), value: content.justification },
          { term: t("commitment.kind"), value: t(`kind.${content.kind}`) },
          { term: t("commitment.sourcing"), value: t(`sourcing.${content.sourcing}`) },
          { term: t("commitment.framework"), value: content.frameworkCode ?? none },
          { term: t("commitment.donor"), value: content.donor },
          { term: t("commitment.recipient"), value: content.recipient },
          { term: t("commitment.destinations"), value: content.destinations.join(", ") || none },
          {
            term: t("commitment.neededBy"),
            value: content.neededBy === undefined ? none : <DateText value={content.neededBy} />,
          },
          {
            term: t("commitment.classification"),
            value: t(`commitment.classification.${content.classification}`),
          },
          {
            term: t("propose.section.papers"),
            value:
              content.requiredDocuments.map((kind) => say("documentKind", kind)).join(", ") || none,
          },
        ]}
      />
      <LinesSummary content={content} />
      <SharesSummary content={content} />
    </Panel>
  );
}

function LinesSummary({ content }: { readonly content: CommitmentContent }): ReactElement {
  const { t } = useText();
  return (
    <Table
      caption={t("commitment.lines.caption")}
      rows={content.lines}
      rowKey={({ lineId }) => lineId}
      columns={[
        {
          id: "item",
          header: t("commitment.lines.item"),
          cell: ({ item }) => item,
          namesRow: true,
        },
        {
          id: "quantity",
          header: t("commitment.lines.quantity"),
          align: "end",
          cell: ({ quantity, unit }) => <Quantity value={quantity} unit={unit} />,
        },
        {
          id: "value",
          header: t("commitment.lines.value"),
          align: "end",
          cell: (line) => {
            const value = findLineValue(line);
            return value === undefined ? "—" : <Money value={value} bare />;
          },
        },
      ]}
    />
  );
}

function SharesSummary({ content }: { readonly content: CommitmentContent }): ReactElement {
  const { t, say } = useText();
  return (
    <>
      <Table
        caption={t("commitment.shares.caption")}
        rows={content.shares}
        rowKey={({ shareId }) => shareId}
        columns={[
          {
            id: "donor",
            header: t("commitment.shares.donor"),
            cell: ({ donor }) => donor ?? t("commitment.shares.donor.open"),
            namesRow: true,
          },
          {
            id: "fund",
            header: t("commitment.shares.fund"),
            cell: ({ fundCode }) => fundCode ?? "—",
          },
          {
            id: "state",
            header: t("commitment.shares.state"),
            cell: ({ state }) => say("shareState", state),
          },
          {
            id: "amount",
            header: t("commitment.shares.amount"),
            align: "end",
            cell: ({ amount }) => <Money value={inEuro(amount)} bare />,
          },
        ]}
      />
      <FundsShort content={content} />
    </>
  );
}

/** A ceiling holds when money is reserved, at approval; a fund that lacks it now is worth knowing before. */
function FundsShort({ content }: { readonly content: CommitmentContent }): ReactElement {
  const { t, locale } = useText();
  const funds = useQuery(trpc.register.all.queryOptions()).data?.funds ?? [];
  const short = funds.flatMap(({ code, left }) => {
    const taken = content.shares.filter(
      ({ state, fundCode }) => state === "firm" && fundCode === code,
    );
    const sum = decimal.sum(taken.map(({ amount }) => inEuro(amount).amount));
    return decimal.compare(sum, left.amount) > 0 ? [{ code, left }] : [];
  });
  return (
    <>
      {short.map(({ code, left }) => (
        <Notice key={code} look="warning">
          {t("propose.check.fundShort", { fund: code, left: formatMoney(left, locale) })}
        </Notice>
      ))}
    </>
  );
}
