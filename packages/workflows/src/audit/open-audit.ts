import { decimal, type EntryContent } from "@tiltas/domain";
import { z } from "zod";
import { fundMoves } from "../commitment/holdings.ts";
import { UnmovedError } from "../commitment/decide.ts";
import { ReplayError, replayStep } from "../commitment/replay.ts";
import type { CommitmentSnapshot } from "../commitment/snapshot.ts";
import { concernOf, isReasonId } from "../rules/reason-ids.ts";
import { type AuditCode, auditError, type AuditFinding } from "./audit-finding.ts";
import { centsOf, keepMoves } from "./ceiling-moves.ts";
import { checkCeilings } from "./ceiling.check.ts";
import { checkDelegation } from "./delegation.check.ts";
import { checkMachines, checkPolicies } from "./law.check.ts";
import { checkMachine } from "./machine.check.ts";
import { type AuditEntry, type Moment, momentOf } from "./recorded.ts";
import { judgeRoles } from "./judge-roles.ts";
import { checkRegister } from "./register.check.ts";
import { findContent, gatherRegisters } from "./registers.ts";
import { checkRoute } from "./route.check.ts";

/** What stands beside the entries under audit. */
export type AuditedLaw = {
  readonly scope: { readonly kind: string; readonly references?: readonly string[] };
  readonly policies: readonly unknown[];
  readonly machines: readonly unknown[];
};

export type AuditJudgement = {
  readonly findings: readonly AuditFinding[];
  readonly replayed: number;
  readonly notProved: readonly AuditLimit[];
};

/** What an audit by the law does not prove, besides what bytes cannot. */
export const auditLimits = ["rolesHeld", "ceilings"] as const;
export type AuditLimit = (typeof auditLimits)[number];

/** Judges histories whose bytes hold by the law of their time; one for each ledger or part of one. */
export type Audit = {
  /** Takes an entry of a stream that judges others; all of them before the first `judge`. */
  readonly learn: (entry: AuditEntry) => void;
  /** Judges the next entry of a stream, each stream from its first entry on. */
  readonly judge: (entry: AuditEntry) => readonly AuditFinding[];
  /** Tells that the rest of a stream will not come. */
  readonly abandon: (stream: string) => void;
  readonly finish: (law: AuditedLaw) => AuditJudgement;
};

const codeOf = (reasonId: string): AuditCode => {
  if (!isReasonId(reasonId)) return "unlawfulHistory";
  const concern = concernOf(reasonId);
  if (concern === "separation") return "separationBroken";
  return concern === "role" ? "roleNotHeld" : "unlawfulHistory";
};

type Stepped =
  | { readonly lawful: true; readonly after: CommitmentSnapshot }
  | { readonly lawful: false; readonly finding: AuditFinding };

const stepOn = (before: CommitmentSnapshot | undefined, entry: EntryContent): Stepped => {
  const place = { stream: entry.stream, version: entry.version };
  const refuse = (code: AuditCode, reason: string): Stepped => ({
    lawful: false,
    finding: auditError(code, place, { reason }),
  });
  try {
    return { lawful: true, after: replayStep(before, entry) };
  } catch (thrown) {
    if (thrown instanceof ReplayError) return refuse(codeOf(thrown.reasonId), thrown.reasonId);
    if (thrown instanceof UnmovedError) return refuse("unlawfulHistory", "notInThisState");
    if (thrown instanceof z.ZodError) return refuse("unlawfulHistory", "payloadMalformed");
    throw thrown;
  }
};

/** The stream under judgement; `snapshot` is gone once the law was broken. */
type Judged = {
  readonly stream: string;
  snapshot: CommitmentSnapshot | undefined;
  stands: boolean;
};

const isCommitment = (stream: string): boolean => stream.startsWith("commitment/");

/**
 * Opens an audit: every commitment is replayed under the machine and the policy of its time; separation of duties is
 * asked of the entries themselves, roles and delegations of people's streams, ceilings at every prefix of the whole
 * ledger.
 */
export const openAudit = (): Audit => {
  const registers = gatherRegisters();
  const roles = judgeRoles();
  const moves = keepMoves();
  const references = new Set<string>();
  const machines = new Set<number>();
  const broken = new Set<string>();
  let current: Judged | undefined;
  let standing = 0;

  const fall = (stream: string, findings: readonly AuditFinding[]): readonly AuditFinding[] => {
    if (isCommitment(stream)) broken.add(stream);
    if (current?.stream !== stream || !current.stands) return findings;
    current.stands = false;
    standing -= 1;
    return findings;
  };

  const enter = (stream: string): Judged => {
    standing += 1;
    return { stream, snapshot: undefined, stands: true };
  };

  const judgeStep = (
    judged: Judged,
    entry: EntryContent,
    moment: Moment,
  ): readonly AuditFinding[] => {
    const before = judged.snapshot;
    const step = stepOn(before, entry);
    if (!step.lawful) return fall(judged.stream, [step.finding]);
    judged.snapshot = step.after;
    references.add(step.after.context.reference);
    machines.add(entry.machine?.version ?? 1);
    const { stream, version } = entry;
    for (const move of fundMoves(before, step.after)) {
      const needed = centsOf(decimal.sum([move.reserved, move.obligated, move.spent]));
      moves.add({ ...moment, stream, version, fundCode: move.fundCode, needed });
    }
    return [
      ...checkRoute(registers, before, entry, moment),
      ...checkDelegation(registers, before, entry, moment),
      ...checkMachine(registers, entry, moment),
    ];
  };

  const judgeActed = (
    judged: Judged,
    entry: EntryContent,
    moment: Moment,
  ): readonly AuditFinding[] => [
    ...judgeStep(judged, entry, moment),
    ...roles.judge(entry, moment),
  ];

  const judge = (entry: AuditEntry): readonly AuditFinding[] => {
    const { stream, version, index } = entry;
    if (stream.startsWith("refusal/")) return [];
    const content = findContent(entry);
    if (!isCommitment(stream))
      return content === undefined
        ? [auditError("registerMalformed", { stream, version })]
        : [...checkRegister(content), ...roles.judge(content, momentOf(index, content))];
    if (current?.stream !== stream) current = enter(stream);
    if (!current.stands) return [];
    return content === undefined
      ? fall(stream, [auditError("contentMalformed", { stream, version })])
      : judgeActed(current, content, momentOf(index, content));
  };

  const finish = ({ scope, policies, machines: listed }: AuditedLaw): AuditJudgement => {
    const isAll = scope.kind === "everything";
    const held = roles.finish(isAll);
    const areProved = isAll && broken.size === 0;
    const unmet = (scope.references ?? []).filter((reference) => !references.has(reference));
    return {
      findings: [
        ...unmet.map((reference) => auditError("referenceMissing", {}, { reference })),
        ...checkPolicies(registers, policies),
        ...checkMachines(machines, listed),
        ...(areProved ? checkCeilings(moves, registers) : []),
        ...held.findings,
      ],
      replayed: standing,
      notProved: [
        ...(held.areProved ? [] : (["rolesHeld"] as const)),
        ...(areProved ? [] : (["ceilings"] as const)),
      ],
    };
  };

  return {
    learn: (entry) => {
      registers.add(entry);
      roles.learn(entry);
    },
    judge,
    abandon: (stream) => void fall(stream, []),
    finish,
  };
};
