import { quietEnvironment } from "../launch/environment.mjs";
import { root } from "../launch/places.mjs";
import { runTasks } from "../launch/build.mjs";
import { run } from "../launch/run.mjs";
import { type Tally, emptyTally, faultTally } from "./tally.ts";

/** One step of the gate; its tally counts tests, or one fault when it found something wrong. */
export type Stage = { readonly name: string; readonly go: () => Promise<Tally> };

type Ended = { readonly code: number; readonly output: string };

function judge(name: string, { code, output }: Ended): Tally {
  if (code === 0) return emptyTally;
  console.log(output.trimEnd());
  return faultTally(`${name}: ended with ${code}`);
}

/** A tool that is silent when all is well; its output is shown only when it complains. */
export function toolStage(name: string, command: string, args: readonly string[]): Stage {
  const how = { cwd: root, env: quietEnvironment(), output: "capture" } as const;
  return { name, go: async () => judge(name, await run(command, args, how)) };
}

/** Tasks of turbo.json over all packages. */
export function turboStage(name: string, tasks: readonly string[]): Stage {
  return { name, go: async () => judge(name, await runTasks(tasks)) };
}
