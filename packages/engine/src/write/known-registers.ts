import type { CommitmentContent, Reason, ShareState } from "@tiltas/domain";
import type { StreamEvent } from "@tiltas/domain";
import type pg from "pg";
import { engineReason } from "./reasons.ts";

/** Answers which fund and framework codes exist. Neither is ever removed, so a code once seen is not asked for again. */
export type KnownRegisters = {
  readonly reasonsAgainst: (event: Pick<StreamEvent, "payload">) => Promise<readonly Reason[]>;
};

type Named = { readonly funds: readonly string[]; readonly frameworks: readonly string[] };

const fundsIn = (
  shares: readonly { fundCode?: string | undefined; state?: ShareState }[],
): string[] => shares.flatMap(({ fundCode }) => (fundCode === undefined ? [] : [fundCode]));

const ofContent = ({ shares, frameworkCode }: CommitmentContent): Named => ({
  funds: fundsIn(shares),
  frameworks: frameworkCode === undefined ? [] : [frameworkCode],
});

const namedBy = ({ payload }: Pick<StreamEvent, "payload">): Named => {
  if ("content" in payload) return ofContent(payload.content);
  return { funds: "fundCode" in payload ? fundsIn([payload]) : [], frameworks: [] };
};

type Register = "fund" | "framework";

const selectKnown = {
  fund: { name: "known_funds", text: "SELECT code FROM fund WHERE code = ANY($1)" },
  framework: { name: "known_frameworks", text: "SELECT code FROM framework WHERE code = ANY($1)" },
} as const;

export const knownRegisters = (pool: pg.Pool): KnownRegisters => {
  const seen = { fund: new Set<string>(), framework: new Set<string>() };
  const findMissing = async (
    register: Register,
    codes: readonly string[],
  ): Promise<string | undefined> => {
    const unsure = codes.filter((code) => !seen[register].has(code));
    if (unsure.length === 0) return undefined;
    const { rows } = await pool.query<{ code: string }>({
      ...selectKnown[register],
      values: [unsure],
    });
    for (const { code } of rows) seen[register].add(code);
    return unsure.find((code) => !seen[register].has(code));
  };
  return {
    reasonsAgainst: async (event) => {
      const named = namedBy(event);
      const fund = await findMissing("fund", named.funds);
      const framework = await findMissing("framework", named.frameworks);
      return [
        ...(fund === undefined ? [] : [engineReason("fundNotFound", { fund })]),
        ...(framework === undefined ? [] : [engineReason("frameworkNotFound", { framework })]),
      ];
    },
  };
};
