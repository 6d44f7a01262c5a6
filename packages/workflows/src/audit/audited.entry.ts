import { entryContentSchema } from "@tiltas/domain";
import { z } from "zod";

const { stream, version, action, actor, at, effectiveOn, facts, from, to } =
  entryContentSchema.shape;

/** What an audit reads of an entry; the rest of its content is not looked at. */
export const auditedEntrySchema = z.object({
  stream,
  version,
  action,
  actor,
  at,
  effectiveOn,
  facts,
  from,
  to,
  payload: z.looseObject({}),
});
export type AuditedEntry = z.infer<typeof auditedEntrySchema>;

const partFields = ["stepId", "shareId", "procurementId", "consignmentId", "lineId"] as const;

/** The part an entry is about (step, share, procurement, consignment or line), read from its payload alone. */
export const partOf = ({ payload }: AuditedEntry): string | undefined => {
  const found = partFields.map((field) => payload[field]).find((value) => value !== undefined);
  return typeof found === "string" ? found : undefined;
};
