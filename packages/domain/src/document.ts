import { z } from "zod";
import { documentIdSchema } from "./branded-id.ts";
import { isoDateSchema } from "./calendar.ts";
import { lineText } from "./text.ts";

export const documentKindSchema = z.enum([
  "needStatement",
  "quote",
  "governmentResolution",
  "legalOpinion",
  "contract",
  "waybill",
  "releaseOrder",
  "acceptanceCertificate",
  "agreement",
  "publication",
  "correspondence",
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** What is kept of a document: its description and the SHA-256 of its bytes (hex). */
export const documentSchema = z.strictObject({
  documentId: documentIdSchema,
  kind: documentKindSchema,
  title: lineText(200),
  fileName: lineText(200).refine(
    (name) => !/[\\/]/.test(name),
    "must be a file name without a path",
  ),
  mediaType: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/, "must be a media type such as application/pdf"),
  size: z.int().min(1).max(104_857_600),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex"),
  /** The last day it counts; without one it counts for good. */
  validUntil: isoDateSchema.optional(),
});
export type Document = z.infer<typeof documentSchema>;
