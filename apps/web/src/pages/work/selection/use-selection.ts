import { useState } from "react";
import type { RowSelection } from "../../../kit/row-selection.ts";
import { useText } from "../../../i18n/use-text.ts";
import { nothing, onPage, type Selection, withRows } from "./selection.ts";

interface Listed {
  readonly commitmentId: string;
  readonly reference: string;
}

/** Where the letter A leads. */
export const actionsId = "selection-actions";

const leadToActions = (): void =>
  document.getElementById(actionsId)?.querySelector<HTMLElement>("button")?.focus();

/**
 * What is ticked on one page of one list. `list` names the list and its page: another one starts with nothing ticked.
 */
export function useSelection<Row extends Listed>(list: string, rows: readonly Row[]) {
  const { t } = useText();
  const [kept, setKept] = useState<{ list: string; selection: Selection }>({
    list,
    selection: nothing,
  });
  const known = kept.list === list ? kept.selection : nothing;
  const pageIds = [...new Set(rows.map(({ commitmentId }) => commitmentId))];
  const selection = onPage(known, pageIds);
  const keep = (next: Selection): void => setKept({ list, selection: next });
  const forTable: RowSelection<Row> = {
    isSelected: ({ commitmentId }) => selection.ids.has(commitmentId),
    onChange: (changed, isSelected) =>
      keep(
        withRows(
          selection,
          changed.map(({ commitmentId }) => commitmentId),
          isSelected,
        ),
      ),
    label: ({ reference }) => t("bulk.select.row", { reference }),
    allLabel: t("bulk.select.page"),
    onActions: leadToActions,
  };
  return {
    selection,
    pageIds,
    forTable,
    selectMatching: () => keep({ ids: new Set(pageIds), isMatching: true }),
    selectPage: () => keep({ ids: new Set(pageIds), isMatching: false }),
    clear: () => keep(nothing),
  };
}
