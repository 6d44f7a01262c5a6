import { reasonSchemaOfRefusal, type Reason } from "@tiltas/domain";
import { z } from "zod";
import { clientHeader } from "../api/client-header.ts";

const keptSchema = z.object({ sha256: z.string(), size: z.int(), mediaType: z.string() });

/** A file the server keeps, as a document describes it. */
export type KeptFile = z.infer<typeof keptSchema>;

const refusedSchema = z.object({
  error: z.object({
    data: z.object({ refusal: z.object({ reasons: z.array(reasonSchemaOfRefusal).min(1) }) }),
  }),
});

/** How an upload ended. */
export type Upload =
  | { readonly ended: "kept"; readonly file: KeptFile }
  | { readonly ended: "refused"; readonly reason: Reason }
  | { readonly ended: "stopped" | "failed" };

const findJson = (text: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
};

/** What an answer of `POST /documents` says. */
export const readAnswer = (status: number, text: string): Upload => {
  const body = findJson(text);
  const kept = keptSchema.safeParse(body);
  if (status === 201 && kept.success) return { ended: "kept", file: kept.data };
  const [reason] = refusedSchema.safeParse(body).data?.error.data.refusal.reasons ?? [];
  return reason === undefined ? { ended: "failed" } : { ended: "refused", reason };
};

interface Watching {
  /** Bytes sent so far. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file to the server; `fetch` does not tell how far it has come. */
export const uploadFile = (
  file: Blob,
  mediaType: string,
  { onProgress, signal }: Watching,
): Promise<Upload> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/documents");
    request.setRequestHeader("content-type", mediaType);
    for (const [name, value] of Object.entries(clientHeader)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded }) => onProgress(loaded));
    request.addEventListener("load", () =>
      resolve(readAnswer(request.status, request.responseText)),
    );
    request.addEventListener("error", () => resolve({ ended: "failed" }));
    request.addEventListener("abort", () => resolve({ ended: "stopped" }));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
