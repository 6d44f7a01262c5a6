import { auditError, type AuditFinding, auditWarning } from "./audit-finding.ts";
import { amountOf, type CeilingMove, centsOf, type KeptMoves } from "./ceiling-moves.ts";
import { isSameTime, sameTime } from "./recorded.ts";
import type { CeilingChange, Registers } from "./registers.ts";

/** Adds what ceilings give to what is needed under them: one set anew counts by how much it differs from the one before. */
const addCeilings = (moves: KeptMoves, changes: readonly CeilingChange[]): void => {
  const ceilings = new Map<string, bigint>();
  const give = ({ moment, stream, version }: CeilingChange, fundCode: string, cents: bigint) => {
    ceilings.set(fundCode, (ceilings.get(fundCode) ?? 0n) + cents);
    moves.add({ ...moment, stream, version, fundCode, needed: -cents });
  };
  for (const change of changes.toSorted((a, b) => a.moment.index - b.moment.index)) {
    if ("from" in change) {
      give(change, change.from, -centsOf(change.amount));
      give(change, change.to, centsOf(change.amount));
    } else {
      const { fundCode, ceiling } = change;
      give(change, fundCode, centsOf(ceiling) - (ceilings.get(fundCode) ?? 0n));
    }
  }
};

// Clocks may differ by as much either way, so what is later by twice the bound cannot have been exchanged.
const farLater = 2 * sameTime;

/**
 * What could have been given back before a step by entries recorded at its time but placed after it. Within a stream the
 * order is proved, so each stream gives at most what its first so many entries give in sum.
 */
const givenAtThatTime = (step: CeilingMove, later: Iterable<CeilingMove>): bigint => {
  const sums = new Map<string, { sum: bigint; best: bigint }>();
  const ended = new Set([step.stream]);
  for (const one of later) {
    if (one.at > step.at + farLater) break;
    if (!isSameTime(one, step)) ended.add(one.stream);
    if (one.fundCode !== step.fundCode || ended.has(one.stream)) continue;
    const known = sums.get(one.stream) ?? { sum: 0n, best: 0n };
    known.sum -= one.needed;
    if (known.sum > known.best) known.best = known.sum;
    sums.set(one.stream, known);
  }
  return [...sums.values()].reduce((sum, { best }) => sum + best, 0n);
};

/**
 * Ceilings at every prefix of history, in leaf order. Leaves of different streams are placed by time, money was held in
 * the order of locks: a breach that vanishes when entries of one time are exchanged proves nothing and is a warning. Of
 * each fund the first error is told.
 */
export const checkCeilings = (
  moves: KeptMoves,
  { ceilings, funds }: Registers,
): readonly AuditFinding[] => {
  addCeilings(moves, ceilings);
  const known = new Set(funds.map(({ code }) => code));
  const over = new Map<string, bigint>();
  const done = new Set<string>();
  const findings: AuditFinding[] = [];
  let place = 0;
  for (const step of moves.inOrder()) {
    place += 1;
    const { fundCode, stream, version } = step;
    const now = (over.get(fundCode) ?? 0n) + step.needed;
    over.set(fundCode, now);
    if (done.has(fundCode) || now <= 0n || step.needed <= 0n) continue;
    const facts = { fund: fundCode, over: amountOf(now), leaf: String(step.index) };
    if (!known.has(fundCode)) {
      findings.push(auditWarning("fundUnknown", { stream, version }, { fund: fundCode }));
      done.add(fundCode);
    } else if (now <= givenAtThatTime(step, moves.inOrder(place))) {
      findings.push(auditWarning("ceilingByOrder", { stream, version }, facts));
    } else {
      findings.push(auditError("ceilingBroken", { stream, version }, facts));
      done.add(fundCode);
    }
  }
  return findings;
};
