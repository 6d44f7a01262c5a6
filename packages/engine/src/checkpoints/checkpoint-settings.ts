import { InputError } from "../input-error.ts";

/** When the ledger signs itself, and with what. */
export type CheckpointSettings = {
  /** A checkpoint is due this many milliseconds after the last one, if anything was added. */
  readonly everyMs: number;
  /** Or as soon as this many entries were added. */
  readonly everyEntries: number;
  /** The signing key's word, instead of the one in the data folder. */
  readonly key?: string;
  /** The key that is to follow `key`. */
  readonly nextKey?: string;
  /** What a key made at first start is named after: the ledger's name for ever. */
  readonly origin?: string;
  /** Public keys of the witnesses whose cosignatures are kept. */
  readonly witnessKeys: readonly string[];
};

type Environment = Readonly<Record<string, string | undefined>>;

const findText = (environment: Environment, name: string): string | undefined => {
  const text = environment[name]?.trim();
  return text === "" ? undefined : text;
};

const readCount = (environment: Environment, name: string, otherwise: number): number => {
  const text = findText(environment, name);
  if (text === undefined) return otherwise;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InputError(
    name,
    "notANumber",
    `must be a whole number from 1 to 999999, not "${text}"`,
  );
};

/**
 * Reads TILTAS_CHECKPOINT_SECONDS, TILTAS_CHECKPOINT_ENTRIES, TILTAS_LEDGER_KEY, TILTAS_LEDGER_NEXT_KEY,
 * TILTAS_LEDGER_ORIGIN and TILTAS_WITNESS_KEYS. Throws InputError.
 */
export const readCheckpointSettings = (environment: Environment): CheckpointSettings => {
  const key = findText(environment, "TILTAS_LEDGER_KEY");
  const nextKey = findText(environment, "TILTAS_LEDGER_NEXT_KEY");
  const origin = findText(environment, "TILTAS_LEDGER_ORIGIN");
  return {
    everyMs: 1000 * readCount(environment, "TILTAS_CHECKPOINT_SECONDS", 10),
    everyEntries: readCount(environment, "TILTAS_CHECKPOINT_ENTRIES", 1000),
    witnessKeys: (findText(environment, "TILTAS_WITNESS_KEYS") ?? "")
      .split(/[\s,]+/)
      .filter(Boolean),
    ...(key === undefined ? {} : { key }),
    ...(nextKey === undefined ? {} : { nextKey }),
    ...(origin === undefined ? {} : { origin }),
  };
};
