/** The projection that folds the roll-up totals, as `projection_head` names it. */
const rollupName = "rollup";

/** SQL of the leaf index the roll-up totals are true for: every leaf below it is folded. */
export const rollupHead = `coalesce((SELECT leaf_index FROM projection_head WHERE name = '${rollupName}'), 0)`;
