import { type Document, documentSchema, type EntryContent } from "@tiltas/domain";
import type pg from "pg";
import { findContent } from "../../verify/fold.check.ts";
import { csvLine } from "../csv-line.ts";
import type { Plan } from "../plan.ts";
import { readBatches } from "../read-batches.ts";
import { entriesStatement } from "../scoped-entries.ts";
import type { ZipMember } from "../zip/zip-stream.ts";

type Row = { readonly stream: string; readonly bytes: Buffer };
type Attached = { readonly document: Document; readonly at: string; retiredAt?: string };

/** The documents of one commitment, as its entries tell of them. */
type Papers = {
  readonly stream: string;
  reference: string;
  readonly attached: Map<string, Attached>;
};

const batchSize = 500;
const heading = ["reference", "document", "kind", "fileName", "bytes", "sha256"];
const header = csvLine([...heading, "attachedAt", "retiredAt"]);

// An entry whose bytes were tampered with tells of no document; the verifier names it.
const where = `e.action IN ('commitment.propose', 'commitment.import', 'document.attach', 'document.retire')
  AND e.stream LIKE 'commitment/%'`;

const note = (papers: Papers, { action, at, facts, payload }: EntryContent): void => {
  if (facts?.reference !== undefined) papers.reference = facts.reference;
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return;
  if (action === "document.attach") {
    const document = documentSchema.safeParse(payload["document"]).data;
    if (document !== undefined) papers.attached.set(document.documentId, { document, at });
  }
  if (action === "document.retire") {
    const { documentId } = payload;
    const retired = typeof documentId === "string" ? papers.attached.get(documentId) : undefined;
    if (retired !== undefined) retired.retiredAt = at;
  }
};

const linesOf = ({ reference, attached }: Papers): string =>
  [...attached.values()]
    .map(({ document: { documentId, kind, fileName, size, sha256 }, at, retiredAt = "" }) =>
      csvLine([reference, documentId, kind, fileName, String(size), sha256, at, retiredAt]),
    )
    .join("");

/** `documents.csv`: what the entries attach, one commitment's documents in memory at a time. */
export const documentsMember = (client: pg.ClientBase, { entries }: Plan): ZipMember => ({
  name: "documents.csv",
  async *content() {
    yield header;
    let papers: Papers = { stream: "", reference: "", attached: new Map() };
    const statement = entriesStatement(entries, { columns: "e.stream, e.bytes", where });
    for await (const rows of readBatches<Row>(client, statement, batchSize))
      for (const { stream, bytes } of rows) {
        if (stream !== papers.stream) {
          yield linesOf(papers);
          papers = { stream, reference: "", attached: new Map() };
        }
        const content = findContent({ bytes });
        if (content !== undefined) note(papers, content);
      }
    yield linesOf(papers);
  },
});
