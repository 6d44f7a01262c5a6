import { type EntryContent, streamEvents } from "@tiltas/domain";
import type { DocumentFiles } from "../files/document-files.ts";
import { BytesChangedError } from "../files/proved-bytes.ts";
import { type EngineFinding, engineFinding, type NotProved } from "./verify-report.ts";

/** A document as its entry records it. */
export type AttachedDocument = {
  readonly stream: string;
  readonly version: number;
  readonly documentId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly bytesKept: boolean;
};

/** The document an entry attaches, if it does. */
export const findAttached = ({
  stream,
  version,
  action,
  payload,
  facts,
}: EntryContent): AttachedDocument | undefined => {
  if (action !== "document.attach" || !stream.startsWith("commitment/")) return undefined;
  const asked = streamEvents[action].safeParse(payload);
  if (!asked.success) return undefined;
  const { documentId, fileName, sha256, size } = asked.data.document;
  const bytesKept = facts?.bytesKept === true;
  return { stream, version, documentId, fileName, sha256, size, bytesKept };
};

type Fault = "documentMissing" | "documentChanged";

const findFault = async (
  files: Pick<DocumentFiles, "open">,
  kept: AttachedDocument,
): Promise<Fault | undefined> => {
  const bytes = await files.open(kept);
  if (bytes === undefined) return "documentMissing";
  try {
    for await (const chunk of bytes) void chunk;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof BytesChangedError) return "documentChanged";
    throw thrown;
  }
};

export type CheckedDocuments = {
  readonly files: number;
  readonly findings: readonly EngineFinding[];
  readonly notProved: readonly NotProved[];
};

/** Reads every file that entries say is kept and compares it with its recorded hash; one file is read once. */
export const checkDocuments = async (
  files: Pick<DocumentFiles, "open">,
  attached: readonly AttachedDocument[],
): Promise<CheckedDocuments> => {
  const faults = new Map<string, Fault | undefined>();
  const findings: EngineFinding[] = [];
  const notProved: NotProved[] = [];
  for (const kept of attached) {
    const { stream, version, documentId: document, fileName, sha256, size, bytesKept } = kept;
    const facts = { document, fileName, sha256 };
    const key = `${sha256} ${size}`;
    if (bytesKept && !faults.has(key)) faults.set(key, await findFault(files, kept));
    const fault = faults.get(key);
    if (!bytesKept) notProved.push({ code: "documentWithoutFile", stream, version, facts });
    else if (fault !== undefined) findings.push(engineFinding(fault, stream, version, facts));
  }
  return { files: faults.size, findings, notProved };
};
