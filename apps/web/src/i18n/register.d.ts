import type { MessageId } from "./message-id.ts";

declare module "@lingui/core" {
  interface Register {
    messageIds: MessageId;
  }
}
