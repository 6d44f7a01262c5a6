import { type EventName, type Receipt, receiptSchema } from "@tiltas/domain";
import { getUntypedClient } from "@trpc/client";
import { api } from "../../../api/trpc.ts";

const untyped = getUntypedClient(api);

/** Everything a command carries beside its payload. */
export interface CommandBody {
  readonly commitmentId?: string;
  readonly expectedRevision?: number;
  readonly commandId: string;
  readonly onBehalfOf?: string;
  readonly effectiveOn?: string;
  readonly effectiveReason?: string;
}

/**
 * Sends an event to the mutation of its own name and gives the receipt. Rejects with the client's error.
 * @param payload as the event's schema parsed it; the server parses it again with the same one
 */
export const sendEvent = async (
  event: EventName,
  body: CommandBody,
  payload: Readonly<Record<string, unknown>>,
): Promise<Receipt> => receiptSchema.parse(await untyped.mutation(event, { ...payload, ...body }));
