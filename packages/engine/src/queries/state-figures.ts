import {
  type CommitmentState,
  commitmentStateSchema,
  daysBetween,
  eur,
  parseInstant,
} from "@tiltas/domain";
import { isEnded } from "@tiltas/workflows";
import type { Ground } from "../ground.ts";
import { dayOf } from "../ministry-day.ts";
import type { PipelineQuery, PipelineSummary } from "../views.ts";

type Figures = PipelineSummary["states"][number];
type Row = {
  readonly state: string;
  readonly count: number;
  readonly amount: string;
  readonly oldest: string;
};

const statement = {
  name: "state-figures",
  text: `SELECT state, count(*)::int AS count, coalesce(sum(amount_eur), 0)::numeric(20,2) AS amount,
                min(changed_at) AS oldest
           FROM commitment WHERE source = $1 AND ($2::text IS NULL OR donor = $2) GROUP BY state`,
};

/** Count, EUR and greatest age by exact state; ended commitments no longer age. */
export const readStateFigures = async (
  { pool, clock }: Ground,
  { origin, donor }: PipelineQuery,
): Promise<ReadonlyMap<CommitmentState, Figures>> => {
  const { rows } = await pool.query<Row>({ ...statement, values: [origin, donor ?? null] });
  const today = dayOf(clock.now());
  return new Map(
    rows.map(({ state: text, count, amount, oldest }) => {
      const state = commitmentStateSchema.parse(text);
      const age = isEnded(state) ? 0 : Math.max(0, daysBetween(dayOf(parseInstant(oldest)), today));
      return [state, { state, count, amount: eur(amount), oldestDays: age }];
    }),
  );
};
