import { parseHex } from "@tiltas/ledger";
import type { StreamEvent } from "@tiltas/domain";
import type { Part } from "../statement.ts";

/** The document an event attaches or retires; nothing for all other events. */
export const documentParts = (event: StreamEvent): readonly Part[] => {
  if (event.type === "document.retire")
    return [
      {
        name: "document_retired",
        sql: `UPDATE document SET retired_at = $1 FROM head
          WHERE document.commitment_id = head.id AND document.document_id = $2`,
        values: [event.at, event.payload.documentId],
      },
    ];
  if (event.type !== "document.attach" || event.actor.type === "system") return [];
  const { document } = event.payload;
  return [
    {
      name: "document_attached",
      sql: `INSERT INTO document (commitment_id, document_id, kind, title, file_name, media_type, size, sha256,
          attached_at, attached_by)
        SELECT head.id, $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::bigint, $7::bytea, $8::timestamptz,
          $9::uuid FROM head`,
      values: [
        document.documentId,
        document.kind,
        document.title,
        document.fileName,
        document.mediaType,
        document.size,
        Buffer.from(parseHex(document.sha256)),
        event.at,
        event.actor.person,
      ],
    },
  ];
};
