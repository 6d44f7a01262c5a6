import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Notice } from "../../kit/notice.tsx";
import { oftenInADay, type RefusalRow } from "./refusal-row.ts";
import { refusalsHref, type RefusalsSearch, withoutSeq } from "./refusals-search.ts";

interface RepeatedPeopleProps {
  readonly rows: readonly RefusalRow[];
  readonly search: RefusalsSearch;
}

type Repeated = { readonly person: string; readonly name: string; readonly most: number };

/** The people of a page who were refused often within a day, the most often first. */
export const repeatedPeople = (rows: readonly RefusalRow[]): readonly Repeated[] => {
  const found = new Map<string, Repeated>();
  for (const { content, actorName, timesInADay } of rows) {
    if (content.actor.type !== "person" || timesInADay < oftenInADay) continue;
    const { person } = content.actor;
    const most = Math.max(timesInADay, found.get(person)?.most ?? 0);
    found.set(person, { person, name: actorName ?? person, most });
  }
  return [...found.values()].toSorted((a, b) => b.most - a.most);
};

/** Said above the list, with a way to all of one person's attempts: a pattern no single row shows. */
export function RepeatedPeople({ rows, search }: RepeatedPeopleProps): ReactElement | null {
  const { t } = useText();
  const repeated = repeatedPeople(rows);
  if (repeated.length === 0 || search.actor !== undefined) return null;
  return (
    <Notice look="warning" title={t("refusals.repeated")}>
      <ul>
        {repeated.map(({ person, name, most }) => (
          <li key={person}>
            <AppLink href={refusalsHref({ ...withoutSeq(search), actor: person })}>{name}</AppLink>{" "}
            {t("refusals.often", { n: most })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
