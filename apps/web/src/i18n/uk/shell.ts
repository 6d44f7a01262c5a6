import type { Translation } from "../message-id.ts";

export const shell: Translation = {};
