import { momentChanges } from "@tiltas/workflows";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Panel } from "../../kit/stack.tsx";
import { FieldChanges } from "../../law/changes/field-changes.tsx";
import type { PastStep } from "../../law/replay-past.ts";
import type { CommitmentView } from "../commitment/commitment-view.ts";
import { CompareForm } from "./compare-form.tsx";
import { type Compared, pastHref } from "./past-search.ts";

interface ComparePanelProps {
  readonly compared: Compared;
  readonly past: readonly PastStep[];
  readonly view: CommitmentView;
  /** The version looked at, to come back to. */
  readonly at: number;
}

/** Every field that differs between two moments, the state first. */
export function ComparePanel({ compared, past, view, at }: ComparePanelProps): ReactElement {
  const { t } = useText();
  const { from, to } = compared;
  const [before, after] = [past[from - 1]?.after, past[to - 1]?.after];
  const changes =
    before === undefined || after === undefined ? undefined : momentChanges(before, after);
  return (
    <Panel
      title={t("past.compare", { from, to })}
      actions={<AppLink href={pastHref(view.reference, { at })}>{t("past.compare.end")}</AppLink>}
    >
      <CompareForm
        key={`${from} ${to}`}
        compared={compared}
        versions={past.map(({ content }) => content)}
        reference={view.reference}
        at={at}
      />
      {changes === undefined ? (
        <EmptyState kind="nothing">{t("past.compare.none")}</EmptyState>
      ) : changes.length === 0 ? (
        <p>{t("past.compare.same")}</p>
      ) : (
        <FieldChanges changes={changes} names={view.names} />
      )}
    </Panel>
  );
}
