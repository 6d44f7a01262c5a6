import { readConfiguration } from "./program/configuration.ts";
import { explainFailure } from "./program/explain-failure.ts";
import { run } from "./program/run.ts";
import { listenForStop } from "./program/stop-request.ts";

try {
  const configuration = readConfiguration(process.env, process.stdout.isTTY);
  await run(configuration, listenForStop(), (line) => console.log(line));
  process.exit(0);
} catch (error) {
  console.error(explainFailure(error) ?? error);
  process.exit(1);
}
