import { join } from "node:path";
import { levels } from "pino";

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment decides. */
export type Configuration = {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Holds the embedded database's files. */
  readonly dataFolder: string;
  /** Another PostgreSQL is used instead of the embedded one. */
  readonly usesOwnDatabase: boolean;
  readonly publicOrigin?: string;
  /** An empty database is given the demo portfolio and its people. */
  readonly loadsDemo: boolean;
};

/** A setting cannot be understood; the message names it and what it may be. */
class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

const parsePort = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new ConfigurationError(`PORT must be a number from 0 to 65535, not "${text}".`);
};

const parseLogLevel = (text: string): string => {
  const known = [...Object.values(levels.labels), "silent"];
  if (known.includes(text)) return text;
  throw new ConfigurationError(`LOG_LEVEL must be one of ${known.join(", ")}, not "${text}".`);
};

const parseOrigin = (text: string): string => {
  if (URL.canParse(text)) {
    const { protocol, origin } = new URL(text);
    if (protocol === "https:" || protocol === "http:") return origin;
  }
  throw new ConfigurationError(
    `TILTAS_PUBLIC_URL must be an address such as https://tiltas.example, not "${text}".`,
  );
};

const parseSwitch = (name: string, text: string): boolean => {
  if (text === "on" || text === "off") return text === "on";
  throw new ConfigurationError(`${name} must be on or off, not "${text}".`);
};

const repository = join(import.meta.dirname, "..", "..", "..", "..");

/** The folder of the built web app. */
export const webFolder = join(repository, "apps", "web", "dist");

/**
 * Reads HOST, PORT, LOG_LEVEL, TILTAS_PUBLIC_URL, TILTAS_DATA, TILTAS_DEMO and DATABASE_URL. Throws ConfigurationError.
 * @param isTerminal a person looks at the output: requests are then not logged unless asked for
 */
export const readConfiguration = (environment: Environment, isTerminal: boolean): Configuration => {
  const origin = environment["TILTAS_PUBLIC_URL"];
  return {
    host: environment["HOST"] ?? "127.0.0.1",
    port: parsePort(environment["PORT"] ?? "4000"),
    logLevel: parseLogLevel(environment["LOG_LEVEL"] ?? (isTerminal ? "warn" : "info")),
    dataFolder: environment["TILTAS_DATA"] ?? join(repository, ".data"),
    usesOwnDatabase: (environment["DATABASE_URL"] ?? "") !== "",
    loadsDemo: parseSwitch("TILTAS_DEMO", environment["TILTAS_DEMO"] ?? "on"),
    ...(origin === undefined ? {} : { publicOrigin: parseOrigin(origin) }),
  };
};
