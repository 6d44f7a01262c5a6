import { delimiter, join } from "node:path";
import { root } from "./places.mjs";

const silence = {
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  npm_config_update_notifier: "false",
  npm_config_audit: "false",
  npm_config_fund: "false",
};

/**
 * The environment of every program started here: the pinned tools first, and nothing that calls home.
 * @param {NodeJS.ProcessEnv} [own] the environment to extend
 * @returns {NodeJS.ProcessEnv}
 */
export function quietEnvironment(own = process.env) {
  const tools = join(root, "node_modules", ".bin");
  return { ...own, ...silence, PATH: [tools, own["PATH"] ?? ""].join(delimiter) };
}
