import { decimal, eur, frameworkSchema, fundSchema } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { Registers } from "../views.ts";

type StoredFund = Awaited<ReturnType<Ground["prisma"]["fund"]["findMany"]>>[number];
type StoredFramework = Awaited<ReturnType<Ground["prisma"]["framework"]["findMany"]>>[number];

const toFund = (row: StoredFund): Registers["funds"][number] => {
  const ceiling = row.ceiling.toFixed(2);
  const reserved = row.reserved.toFixed(2);
  const obligated = row.obligated.toFixed(2);
  const spent = row.spent.toFixed(2);
  const left = decimal.subtract(ceiling, decimal.sum([reserved, obligated, spent]));
  const { id, code, name, owner, fiscalYear } = row;
  return {
    ...fundSchema.parse({ id, code, name, owner, fiscalYear, ceiling: eur(ceiling) }),
    reserved: eur(reserved),
    obligated: eur(obligated),
    spent: eur(spent),
    left: eur(left),
  };
};

const toFramework = ({
  earmarkCeiling,
  ...row
}: StoredFramework): Registers["frameworks"][number] =>
  frameworkSchema.parse({
    ...row,
    ...(earmarkCeiling === null ? {} : { earmarkCeiling: eur(earmarkCeiling.toFixed(2)) }),
  });

/** Funds with what is left of them, frameworks, and the policy that decides routes today. */
export const registers = async ({ prisma, policy }: Ground): Promise<Registers> => {
  const [funds, frameworks, current] = await Promise.all([
    prisma.fund.findMany({ orderBy: [{ fiscalYear: "desc" }, { code: "asc" }] }),
    prisma.framework.findMany({ orderBy: { code: "asc" } }),
    policy.current(),
  ]);
  return { funds: funds.map(toFund), frameworks: frameworks.map(toFramework), policy: current };
};
