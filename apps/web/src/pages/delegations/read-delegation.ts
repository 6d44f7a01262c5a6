import { type Delegation, delegationSchema } from "@tiltas/domain";
import { findDecimal } from "../../format/decimal-text.ts";
import type { Language } from "../../i18n/language.ts";
import type { MessageId } from "../../i18n/message-id.ts";

export const delegationFields = [
  "to",
  "role",
  "validFrom",
  "validTo",
  "amountLimit",
  "frameworkCode",
] as const;
export type DelegationField = (typeof delegationFields)[number];

/** What a form holds: every field as text, empty where nothing was typed or chosen. */
export type TypedDelegation = Readonly<Record<DelegationField, string>>;

export interface DelegationProblem {
  readonly field: DelegationField;
  readonly text: MessageId;
}

export type DelegationReading =
  | { readonly ok: true; readonly delegation: Delegation }
  | { readonly ok: false; readonly problems: readonly DelegationProblem[] };

const texts: Readonly<Record<DelegationField, MessageId>> = {
  to: "delegations.problem.to",
  role: "delegations.problem.role",
  validFrom: "delegations.problem.validFrom",
  validTo: "delegations.problem.validTo",
  amountLimit: "delegations.problem.amountLimit",
  frameworkCode: "delegations.problem.frameworkCode",
};

const limitOf = (typed: string, language: Language) =>
  typed === ""
    ? {}
    : { amountLimit: { amount: findDecimal(typed, language) ?? typed, currency: "EUR" } };

/**
 * Reads what was typed into a delegation by `from`.
 * @param today no delegation ends before it
 */
export const readDelegation = (
  typed: TypedDelegation,
  { id, from, today, language }: { id: string; from: string; today: string; language: Language },
): DelegationReading => {
  const { amountLimit, frameworkCode, ...plain } = typed;
  const parsed = delegationSchema.safeParse({
    ...plain,
    id,
    from,
    ...limitOf(amountLimit, language),
    ...(frameworkCode === "" ? {} : { frameworkCode }),
  });
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  if (typed.validTo < today) wrong.add("validTo");
  const fields = delegationFields.filter((field) => wrong.has(field));
  if (parsed.success && fields.length === 0) return { ok: true, delegation: parsed.data };
  return { ok: false, problems: fields.map((field) => ({ field, text: texts[field] })) };
};
