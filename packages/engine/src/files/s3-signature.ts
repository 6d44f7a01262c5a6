import { createHash, createHmac } from "node:crypto";

/** Where an S3-compatible store is and who we are there. */
export type S3Access = {
  /** `https://s3.example`, without a path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
};

export type S3Request = {
  readonly method: "GET" | "HEAD" | "PUT";
  /** Letters, digits and slashes alone, so that nothing needs escaping. */
  readonly path: string;
  /** Hex SHA-256 of the body. */
  readonly payload: string;
  /** Further headers to be signed, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly at: Date;
};

/** SHA-256 of no bytes. */
export const emptyPayload = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const mac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

const hashed = (text: string): string => createHash("sha256").update(text).digest("hex");

/** `20261128T130000Z`. */
const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** The headers that sign a request (AWS Signature Version 4, signing in the Authorization header). */
export const signedHeaders = (
  { endpoint, region, key, secret }: S3Access,
  { method, path, payload, headers = {}, at }: S3Request,
): Readonly<Record<string, string>> => {
  const when = stamp(at);
  const day = when.slice(0, 8);
  const signed = { ...headers, "x-amz-content-sha256": payload, "x-amz-date": when };
  const lines = Object.entries({ host: new URL(endpoint).host, ...signed }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const names = lines.map(([name]) => name).join(";");
  const canonical = [
    method,
    path,
    "",
    ...lines.map(([name, value]) => `${name}:${value}`),
    "",
    names,
    payload,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", when, scope, hashed(canonical)].join("\n");
  const signingKey = mac(mac(mac(mac(`AWS4${secret}`, day), region), "s3"), "aws4_request");
  return {
    ...signed,
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${names}, Signature=${mac(signingKey, toSign).toString("hex")}`,
  };
};
