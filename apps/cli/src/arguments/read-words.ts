import type { AuditScope, TotalsQuery } from "@tiltas/engine";
import { findIsoDay } from "@tiltas/interchange";
import { isStreamName } from "@tiltas/ledger";
import { UsageError } from "./usage-error.ts";

/** A calendar day; a UsageError for anything else. */
export const readDay = (argument: string, text: string): TotalsQuery["date"] => {
  const day = findIsoDay(text);
  if (day === undefined)
    throw new UsageError(argument, `“${text}” is not a day such as 2024-04-10`);
  return day;
};

/** A donor's two-letter code, in capitals. */
export const readDonor = (argument: string, text: string): string => {
  if (!/^[A-Za-z]{2}$/.test(text))
    throw new UsageError(argument, `“${text}” is not a two-letter code such as LT`);
  return text.toUpperCase();
};

/** Whose commitments: decided here, or imported. */
export const readOrigin = (argument: string, text: string): TotalsQuery["origin"] => {
  if (text !== "own" && text !== "kiel")
    throw new UsageError(argument, `“${text}” is neither own nor kiel`);
  return text;
};

/** The name of a stream of the ledger. */
export const readStream = (argument: string, text: string): string => {
  if (!isStreamName(text))
    throw new UsageError(
      argument,
      `“${text}” is not a stream such as commitment/0190a6a0-0000-7000-8000-000000000001`,
    );
  return text;
};

/** One line of visible characters, at most `max` of them. */
export const readShortText = (argument: string, text: string, max: number): string => {
  if (text.length > max || /\p{C}|\p{Zl}|\p{Zp}/u.test(text))
    throw new UsageError(argument, `is one line of at most ${max} visible characters`);
  return text;
};

/** A whole number from 1 to `max`. */
export const readCount = (argument: string, text: string, max: number): number => {
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= max) return Number(text);
  throw new UsageError(argument, `“${text}” is not a whole number from 1 to ${max}`);
};

/** The address of a server. */
export const readServer = (argument: string, text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "")
    return url;
  throw new UsageError(argument, `“${text}” is not an address such as https://tiltas.example`);
};

/** The name of a key of signed notes. */
export const readKeyName = (argument: string, text: string): string => {
  if (/^[\w./-]{1,80}$/.test(text)) return text;
  throw new UsageError(argument, `“${text}” is not a name such as auditor.example/witness`);
};

/** The number of a machine's version. */
export const readMachineVersion = (argument: string, text: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageError(argument, `“${text}” is not a version such as 2`);
  return Number(text);
};

const kinds: readonly NonNullable<AuditScope["kind"]>[] = [
  "military",
  "humanitarian",
  "financial",
  "training",
  "services",
  "works",
];

/** A kind of assistance. */
export const readKind = (argument: string, text: string): (typeof kinds)[number] => {
  const kind = kinds.find((known) => known === text);
  if (kind === undefined)
    throw new UsageError(argument, `“${text}” is none of ${kinds.join(", ")}`);
  return kind;
};

/** The code of a fund or a framework, in capitals. */
export const readCode = (argument: string, text: string): string => {
  const code = text.toUpperCase();
  if (/^[A-Z0-9][A-Z0-9-]{0,39}$/.test(code)) return code;
  throw new UsageError(argument, `“${text}” is not a code such as DCF-2024`);
};

/** An amount in euro above zero, with two decimals. */
export const readEuro = (argument: string, text: string): string => {
  if (/^(?!0\.00$)(0|[1-9]\d{0,14})\.\d{2}$/.test(text)) return text;
  throw new UsageError(argument, `“${text}” is not an amount in euro such as 250000.00`);
};

/** A count of leaves, from 0. */
export const readLeaf = (argument: string, text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(argument, `“${text}” is not a number of leaves such as 624`);
};
