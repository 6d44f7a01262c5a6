import { readConfiguration } from "./program/configuration.ts";
import { run } from "./program/run.ts";
import { listenForStop } from "./program/stop-request.ts";

/** Errors whose message alone tells an operator what to do. */
const explained = ["AddressError", "ConfigurationError", "GroundError", "MigrationError"];

try {
  const configuration = readConfiguration(process.env, process.stdout.isTTY);
  await run(configuration, listenForStop(), (line) => console.log(line));
  process.exit(0);
} catch (error) {
  const isExplained = error instanceof Error && explained.includes(error.name);
  console.error(isExplained ? error.message : error);
  process.exit(1);
}
