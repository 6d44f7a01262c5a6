import { demoPeople, type Engine, isDemoUnfinished, loadDemo } from "@tiltas/engine";
import type { StopRequest } from "./stop-request.ts";

/** Stops the loading of the demo between two of its steps. */
class StopRequestedError extends Error {
  override readonly name = "StopRequestedError";
}

const wantsDemo = async (engine: Engine): Promise<boolean> =>
  (await engine.isEmpty()) || (await isDemoUnfinished(engine));

/** Loads the demo portfolio into an empty database, telling every tenth; a request to stop ends it early. */
export const loadDemoIfEmpty = async (
  engine: Engine,
  stop: StopRequest,
  say: (line: string) => void,
): Promise<void> => {
  if (stop.hasCome() || !(await wantsDemo(engine))) return;
  say("Loading the demo portfolio");
  let told = 0;
  const onProgress = (done: number, of: number): void => {
    if (stop.hasCome()) throw new StopRequestedError("asked to stop while loading the demo");
    const tenth = Math.floor((10 * done) / of);
    if (tenth > told) say(`  ${tenth * 10} %`);
    told = tenth;
  };
  try {
    await loadDemo(engine, { onProgress });
  } catch (error) {
    if (!stop.hasCome()) throw error;
  }
};

/** The demo's sign-ins when the database holds the demo, else none. */
export const demoSignIns = async (engine: Engine): Promise<typeof demoPeople> => {
  const present = new Set(
    (await engine.listPeople()).filter(({ demo }) => demo).map(({ email }) => email),
  );
  return demoPeople.filter(({ email }) => present.has(email));
};
