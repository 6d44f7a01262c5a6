import { openAsBlob } from "node:fs";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "./document-store.ts";
import { type Drafts, withDraft } from "./draft-file.ts";
import { emptyPayload, type S3Access, type S3Request, signedHeaders } from "./s3-signature.ts";

/** The store answered otherwise than it should. */
class DocumentStoreError extends Error {
  override readonly name = "DocumentStoreError";
  readonly status: number;
  constructor(method: string, status: number) {
    super(`the document store answered ${method} with ${status}`);
    this.status = status;
  }
}

type Asked = Pick<S3Request, "method"> & {
  readonly sha256: string;
  readonly payload?: string;
  readonly body?: Blob;
};

const patienceMs = 600_000;

/**
 * Keeps documents in a bucket of an S3-compatible store, each under `documents/` and its SHA-256; the store itself
 * checks the bytes against the hash that is signed.
 * @param drafts where files wait on their way: a bucket wants to know hash and length beforehand
 */
export const s3Store = (access: S3Access, clock: Clock, drafts: Drafts): DocumentStore => {
  const ask = async ({ method, sha256, payload = emptyPayload, body }: Asked) => {
    const path = `/${access.bucket}/documents/${sha256}`;
    const at = new Date(clock.now());
    const answer = await fetch(`${access.endpoint}${path}`, {
      method,
      headers: signedHeaders(access, { method, path, payload, at }),
      signal: AbortSignal.timeout(patienceMs),
      redirect: "error",
      ...(body === undefined ? {} : { body }),
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404 && method !== "PUT") return undefined;
    throw new DocumentStoreError(method, answer.status);
  };
  return {
    put: async (bytes) =>
      withDraft(drafts, bytes, async ({ path, sha256, size }) => {
        const answer = await ask({
          method: "PUT",
          sha256,
          payload: sha256,
          body: await openAsBlob(path),
        });
        await answer?.body?.cancel();
        return { sha256, size };
      }),
    open: async (sha256) => (await ask({ method: "GET", sha256 }))?.body ?? undefined,
    findSize: async (sha256) => {
      const length = (await ask({ method: "HEAD", sha256 }))?.headers.get("content-length");
      return length === undefined || length === null ? undefined : Number(length);
    },
  };
};
