import { InputError } from "../input-error.ts";
import type { S3Access } from "./s3-signature.ts";

/** Where documents are kept and how large one may be. */
export type DocumentSettings = {
  readonly mostBytes: number;
  /** A bucket instead of the data folder. */
  readonly s3?: S3Access;
};

type Environment = Readonly<Record<string, string | undefined>>;

const mebibyte = 1_048_576;

const readLimit = (text: string | undefined): number => {
  if (text === undefined || text === "") return 50 * mebibyte;
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= 100) return Number(text) * mebibyte;
  throw new InputError(
    "TILTAS_DOCUMENTS_LIMIT_MIB",
    "notANumber",
    `must be a whole number from 1 to 100, not "${text}"`,
  );
};

const readEndpoint = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (url !== undefined && isWeb && url.pathname === "/" && url.search === "") return url.origin;
  throw new InputError(
    "TILTAS_DOCUMENTS_S3_ENDPOINT",
    "notAnAddress",
    `must be an address without a path, such as https://s3.example, not "${text}"`,
  );
};

const readBucket = (text: string): string => {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return text;
  throw new InputError(
    "TILTAS_DOCUMENTS_S3_BUCKET",
    "notABucket",
    `must be a bucket's name of lower-case letters, digits, dots and hyphens, not "${text}"`,
  );
};

/**
 * Reads TILTAS_DOCUMENTS_LIMIT_MIB and TILTAS_DOCUMENTS_S3_ENDPOINT, _BUCKET, _KEY, _SECRET and _REGION. Throws
 * InputError.
 */
export const readDocumentSettings = (environment: Environment): DocumentSettings => {
  const mostBytes = readLimit(environment["TILTAS_DOCUMENTS_LIMIT_MIB"]?.trim());
  const endpoint = environment["TILTAS_DOCUMENTS_S3_ENDPOINT"]?.trim() ?? "";
  if (endpoint === "") return { mostBytes };
  const need = (name: string): string => {
    const text = environment[`TILTAS_DOCUMENTS_S3_${name}`]?.trim() ?? "";
    if (text !== "") return text;
    throw new InputError(`TILTAS_DOCUMENTS_S3_${name}`, "missing", "is needed with an endpoint");
  };
  return {
    mostBytes,
    s3: {
      endpoint: readEndpoint(endpoint),
      bucket: readBucket(need("BUCKET")),
      key: need("KEY"),
      secret: need("SECRET"),
      region: environment["TILTAS_DOCUMENTS_S3_REGION"]?.trim() ?? "us-east-1",
    },
  };
};
