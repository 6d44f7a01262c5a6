import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";

const attachedBy = ({ event }: Prepared): readonly object[] => {
  if (event.type !== "document.attach" || event.actor.type === "system") return [];
  const { documentId, kind, title, fileName, mediaType, size, sha256 } = event.payload.document;
  return [
    {
      document_id: documentId,
      kind,
      title,
      file_name: fileName,
      media_type: mediaType,
      size,
      sha256,
      attached_by: event.actor.person,
    },
  ];
};

const retiredBy = ({ event }: Prepared): readonly string[] =>
  event.type === "document.retire" ? [event.payload.documentId] : [];

/** The documents one event attaches or retires; nothing for all other events. */
export const documentsOf = (prepared: Prepared): object => {
  const [attached, retired] = [attachedBy(prepared), retiredBy(prepared)];
  return {
    ...(attached.length === 0 ? {} : { document_attached: attached }),
    ...(retired.length === 0 ? {} : { document_retired: retired }),
  };
};

const attaching: Part = {
  name: "document_attached",
  sql: `INSERT INTO document (commitment_id, document_id, kind, title, file_name, media_type, size, sha256, attached_at,
      attached_by)
    SELECT head.id, document_id, kind, title, file_name, media_type, size, decode(sha256, 'hex'), head.at, attached_by
    FROM head CROSS JOIN LATERAL jsonb_to_recordset(head.rows -> 'document_attached') AS row(document_id uuid, kind text,
      title text, file_name text, media_type text, size bigint, sha256 text, attached_by uuid)`,
  values: [],
};

const retiring: Part = {
  name: "document_retired",
  sql: `UPDATE document SET retired_at = head.at
    FROM head CROSS JOIN LATERAL jsonb_array_elements_text(head.rows -> 'document_retired') AS row(document_id)
    WHERE document.commitment_id = head.id AND document.document_id = row.document_id::uuid`,
  values: [],
};

/** The documents the events attach and retire; nothing for all other events. */
export const documentParts = (batch: readonly Prepared[]): readonly Part[] => [
  ...(batch.some((prepared) => attachedBy(prepared).length > 0) ? [attaching] : []),
  ...(batch.some((prepared) => retiredBy(prepared).length > 0) ? [retiring] : []),
];
