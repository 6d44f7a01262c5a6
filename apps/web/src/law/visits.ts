import type { ChartVisit } from "../chart/state-chart.description.ts";

interface Visiting {
  readonly version: number;
  readonly actorName: string | null;
  readonly content: {
    readonly effectiveOn: string;
    readonly from?: { readonly state: string } | undefined;
    readonly to?: { readonly state: string } | undefined;
  };
}

/** Which states a history passed through, oldest first, when and by whom. */
export const visitsOf = (entries: readonly Visiting[]): readonly ChartVisit[] =>
  entries
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ content, actorName }) => {
      const { from, to } = content;
      if (to === undefined || from?.state === to.state) return [];
      return [
        { id: to.state, on: content.effectiveOn, ...(actorName === null ? {} : { by: actorName }) },
      ];
    });
