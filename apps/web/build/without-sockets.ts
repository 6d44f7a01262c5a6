import type { Plugin } from "vite";
import { leaveOut } from "./leave-out.ts";

const linkFile = /\/@trpc\/client\/dist\/wsLink-[^/]+\.mjs$/;

/** Counts sockets from the class's outside, which is what keeps the bundler from dropping the unused class. */
const counting = [/^_defineProperty\(WsConnection, "connectCount", 0\);$/m];

/** The source of tRPC's link for web sockets less the one line that runs when it loads. */
export const leaveOutSockets = (code: string): string =>
  leaveOut(code, counting, { library: "tRPC's web socket link", plugin: "without-sockets" });

/** Ships tRPC's client without its link for web sockets, which nothing uses. */
export function withoutSockets(): Plugin {
  return {
    name: "tiltas-without-sockets",
    apply: "build",
    transform(code, id) {
      return linkFile.test(id) ? { code: leaveOutSockets(code), map: null } : undefined;
    },
  };
}
