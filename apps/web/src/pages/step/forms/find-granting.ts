import { type Granting, streamEvents } from "@tiltas/domain";

/** The grant of less a payload of `approval.grant` holds; undefined for a grant in full. */
export const findGranting = (payload: unknown): Granting | undefined => {
  const parsed = streamEvents["approval.grant"].safeParse(payload);
  return parsed.success ? parsed.data.granting : undefined;
};
