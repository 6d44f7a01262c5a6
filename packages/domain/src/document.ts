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

/** What the file of a document may be, by media type, with the endings its name may have. */
export const documentTypes = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/tiff": ["tif", "tiff"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "application/vnd.etsi.asic-e+zip": ["asice", "sce"],
  "application/vnd.lt.archyvai.adoc-2008": ["adoc"],
  "text/plain": ["txt"],
  "text/csv": ["csv"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DocumentType = keyof typeof documentTypes;

/** Tells whether a text is the media type of files that are kept. */
export const isDocumentType = (text: string): text is DocumentType =>
  Object.hasOwn(documentTypes, text);

/** The media type a file's name promises by its ending; undefined for an ending that is not kept. */
export const documentTypeOf = (fileName: string): DocumentType | undefined => {
  const ending = /\.([a-z0-9]+)$/.exec(fileName.toLowerCase())?.[1] ?? "";
  return Object.entries(documentTypes)
    .filter(([, endings]) => endings.some((known) => known === ending))
    .map(([type]) => type)
    .find(isDocumentType);
};

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
