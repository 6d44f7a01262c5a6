import { randomUUID } from "node:crypto";
import { commandIdSchema, type CommitmentId, type Role } from "@tiltas/domain";
import type { Engine } from "@tiltas/engine";

const roles = [
  "proposer",
  "legalReviewer",
  "budgetReviewer",
  "minister",
] as const satisfies readonly Role[];
type BenchRole = (typeof roles)[number];

/** Commitments under review and a bearer token for each person who will decide them. */
export type Portfolio = {
  readonly commitments: readonly CommitmentId[];
  readonly tokens: Readonly<Record<BenchRole, string>>;
};

const commandId = () => commandIdSchema.parse(randomUUID());

const content = {
  title: "Mine detectors",
  justification: "Made by the benchmark.",
  kind: "military",
  sourcing: "purchase",
  classification: "public",
  donor: "LT",
  recipient: "UA",
  destinations: [],
  lines: [
    {
      lineId: "L1",
      item: "Mine detector",
      category: "demining",
      quantity: { precision: "exact", units: "40" },
      unit: "pcs",
      unitValue: { amount: "4600.00", currency: "EUR" },
    },
  ],
  shares: [
    {
      shareId: "S1",
      donor: "LT",
      fundCode: "BENCH",
      amount: { amount: "184000.00", currency: "EUR" },
      state: "firm",
    },
  ],
  requiredDocuments: [],
};

const openRegisters = async (engine: Engine): Promise<void> => {
  const fund = {
    id: randomUUID(),
    code: "BENCH",
    name: "Benchmark",
    owner: "Benchmark",
    fiscalYear: 2026,
    ceiling: { amount: "900000000000.00", currency: "EUR" },
  };
  const opened = await engine.register({
    event: "fund.open",
    payload: { fund },
    commandId: commandId(),
    by: "system",
  });
  if (!opened.ok) throw new Error(`fund.open: ${opened.reasons[0].id}`);
};

/** Proposes and submits `count` commitments, `width` at a time. */
export const layPortfolio = async (
  engine: Engine,
  count: number,
  width: number,
): Promise<Portfolio> => {
  await openRegisters(engine);
  const people = await Promise.all(
    roles.map(async (role) =>
      engine.addPerson({
        email: `${role}@bench.example`.toLowerCase(),
        name: role,
        roles: [role],
        demo: true,
      }),
    ),
  );
  const tokens = await Promise.all(
    people.map(async ({ id }) => engine.signIn.createToken(id, "bench")),
  );
  const [proposer] = people;
  if (proposer === undefined) throw new Error("nobody proposes");
  const by = { person: proposer.id };
  const layOne = async (): Promise<CommitmentId> => {
    const proposed = await engine.advance({
      event: "commitment.propose",
      payload: { content },
      by,
      expectedRevision: 0,
      commandId: commandId(),
    });
    if (!proposed.ok) throw new Error(proposed.reasons[0].id);
    const { commitmentId, revision } = proposed.value;
    const submitted = await engine.advance({
      event: "commitment.submit",
      payload: {},
      by,
      commitmentId,
      expectedRevision: revision,
      commandId: commandId(),
    });
    if (!submitted.ok) throw new Error(submitted.reasons[0].id);
    return commitmentId;
  };
  const commitments: CommitmentId[] = [];
  while (commitments.length < count)
    commitments.push(...(await Promise.all(Array.from({ length: width }, layOne))));
  const tokenOf = (role: BenchRole): string => tokens[roles.indexOf(role)]?.token ?? "";
  return {
    commitments,
    tokens: {
      proposer: tokenOf("proposer"),
      legalReviewer: tokenOf("legalReviewer"),
      budgetReviewer: tokenOf("budgetReviewer"),
      minister: tokenOf("minister"),
    },
  };
};
