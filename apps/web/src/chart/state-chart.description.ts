/** A machine as a drawing needs it: plain facts, no machine. */
export interface ChartNode {
  readonly id: string;
  /** The stage a state stands in. */
  readonly parent?: string;
  readonly label: string;
  readonly kind: "stage" | "state" | "final" | "aside";
  /** Where the node leads; without it the node is text. */
  readonly href?: string;
}

/** Ends and pauses stand beneath the stages. */
export function isBeneath({ kind }: ChartNode): boolean {
  return kind === "final" || kind === "aside";
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  /** How often it was really taken, where the drawing tells of that. */
  readonly taken?: { readonly count: number; readonly isRare: boolean };
}

export interface ChartVisit {
  readonly id: string;
  /** `YYYY-MM-DD` or an ISO instant. */
  readonly on: string;
  /** Who brought it there. */
  readonly by?: string;
}

export interface ChartFigures {
  readonly count: number;
  /** Euro, plain decimal string; where it is absent, `line` and `words` say what is counted. */
  readonly eur?: string;
  /** In place of count and euro in the drawing, and in the list. */
  readonly line?: string;
  readonly words?: string;
  /** In words, with what is measured: "oldest 9 days". */
  readonly age?: string;
}

export interface StateChartDescription {
  /** In the order of reading: stages left to right, their states top to bottom, then what stands beneath. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly current?: string;
  /** Oldest first. */
  readonly visited: readonly ChartVisit[];
  readonly figures?: Readonly<Record<string, ChartFigures>>;
}
