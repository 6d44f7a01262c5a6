import type { Prepared } from "../prepared.ts";
import type { Part } from "../statement.ts";

const attachedBy = ({ commitmentId, event }: Prepared): readonly object[] => {
  if (event.type !== "document.attach" || event.actor.type === "system") return [];
  const { documentId, kind, title, fileName, mediaType, size, sha256 } = event.payload.document;
  return [
    {
      commitment_id: commitmentId,
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

const retiredBy = ({ commitmentId, event }: Prepared): readonly object[] =>
  event.type === "document.retire"
    ? [{ commitment_id: commitmentId, document_id: event.payload.documentId }]
    : [];

const attaching = (rows: readonly object[]): Part => ({
  name: "document_attached",
  sql: `INSERT INTO document (commitment_id, document_id, kind, title, file_name, media_type, size, sha256, attached_at,
      attached_by)
    SELECT head.id, document_id, kind, title, file_name, media_type, size, decode(sha256, 'hex'), head.at, attached_by
    FROM head JOIN jsonb_to_recordset($1::jsonb) AS row(commitment_id uuid, document_id uuid, kind text, title text,
      file_name text, media_type text, size bigint, sha256 text, attached_by uuid) ON row.commitment_id = head.id`,
  values: [JSON.stringify(rows)],
});

const retiring = (rows: readonly object[]): Part => ({
  name: "document_retired",
  sql: `UPDATE document SET retired_at = head.at
    FROM head, jsonb_to_recordset($1::jsonb) AS row(commitment_id uuid, document_id uuid)
    WHERE head.id = row.commitment_id AND document.commitment_id = row.commitment_id
      AND document.document_id = row.document_id`,
  values: [JSON.stringify(rows)],
});

/** The documents the events attach and retire; nothing for all other events. */
export const documentParts = (batch: readonly Prepared[]): readonly Part[] => {
  const [attached, retired] = [batch.flatMap(attachedBy), batch.flatMap(retiredBy)];
  return [
    ...(attached.length === 0 ? [] : [attaching(attached)]),
    ...(retired.length === 0 ? [] : [retiring(retired)]),
  ];
};
