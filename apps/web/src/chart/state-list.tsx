import type { ReactElement } from "react";
import { formatDate } from "../format/date.ts";
import { formatMoney } from "../format/money.ts";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "../kit/app-link.tsx";
import { classNames } from "../kit/class-names.ts";
import { StateShape } from "../kit/state-shape.tsx";
import { lookOf } from "./node-look.ts";
import {
  type ChartNode,
  isBeneath,
  type StateChartDescription,
} from "./state-chart.description.ts";
import styles from "./state-list.module.css";

interface StateListProps {
  readonly description: StateChartDescription;
}

/** Everything the drawing says, in words and in order. */
export function StateList({ description }: StateListProps): ReactElement {
  const { t } = useText();
  const { nodes } = description;
  const stages = nodes.filter(({ kind }) => kind === "stage");
  const beneath = nodes.filter(isBeneath);
  return (
    <ol className={styles.stages}>
      {stages.map((stage) => (
        <li key={stage.id}>
          <NodeLine node={stage} description={description} />
          <States
            states={nodes.filter(({ parent }) => parent === stage.id)}
            description={description}
          />
        </li>
      ))}
      {beneath.length > 0 && (
        <li>
          <p className={styles.beneath}>{t("chart.aside")}</p>
          <States states={beneath} description={description} />
        </li>
      )}
    </ol>
  );
}

function States({
  states,
  description,
}: StateListProps & { readonly states: readonly ChartNode[] }): ReactElement | null {
  if (states.length === 0) return null;
  return (
    <ol className={styles.states}>
      {states.map((node) => (
        <li key={node.id}>
          <NodeLine node={node} description={description} />
        </li>
      ))}
    </ol>
  );
}

function NodeLine({
  node,
  description,
}: StateListProps & { readonly node: ChartNode }): ReactElement {
  const { isCurrent, visit, tone } = lookOf(node, description);
  const remarks = useRemarks(node, description);
  const label =
    node.href === undefined ? node.label : <AppLink href={node.href}>{node.label}</AppLink>;
  return (
    <div
      className={classNames(
        styles.line,
        isCurrent && styles.current,
        visit === undefined && !isCurrent && styles.ahead,
      )}
      data-tone={tone}
    >
      <span className={styles.name}>
        <StateShape tone={tone} />
        {label}
      </span>
      {remarks.map((remark) => (
        <span key={remark} className={styles.remark}>
          {remark}
        </span>
      ))}
    </div>
  );
}

function useRemarks(node: ChartNode, description: StateChartDescription): readonly string[] {
  const { t, locale } = useText();
  const { visit } = lookOf(node, description);
  const figures = description.figures?.[node.id];
  const exits = exitsOf(node, description);
  const entries = entriesOf(node, description);
  return [
    node.id === description.current && t("chart.current"),
    visit !== undefined &&
      (visit.by === undefined
        ? t("chart.visited.on", { on: formatDate(visit.on, locale) })
        : t("chart.visited", { on: formatDate(visit.on, locale), by: visit.by })),
    figures?.eur !== undefined &&
      t("chart.figures", {
        count: figures.count,
        eur: formatMoney({ amount: figures.eur, currency: "EUR" }, locale),
      }),
    figures?.words,
    figures?.age,
    exits.length > 0 && t("chart.exits", { targets: exits.join(", ") }),
    entries.length > 0 && t("chart.entries", { sources: entries.join(", ") }),
  ].filter((remark) => typeof remark === "string");
}

/** States this one leads to; ways to end are said where the end is, once, as the drawing's rail does. */
function exitsOf({ id }: ChartNode, { edges, nodes }: StateChartDescription): readonly string[] {
  const targets = new Set(
    edges.filter(({ from, to }) => from === id && to !== id).map(({ to }) => to),
  );
  return nodes.filter((node) => targets.has(node.id) && !isBeneath(node)).map(({ label }) => label);
}

/** Stages from which an end or a pause can be reached. */
function entriesOf(node: ChartNode, { edges, nodes }: StateChartDescription): readonly string[] {
  if (!isBeneath(node)) return [];
  const sources = new Set(edges.filter(({ to }) => to === node.id).map(({ from }) => from));
  const stages = new Set(
    nodes.filter(({ id }) => sources.has(id)).map(({ id, parent }) => parent ?? id),
  );
  return nodes.filter(({ id }) => stages.has(id)).map(({ label }) => label);
}
