import { type Instant, parseInstant } from "@tiltas/domain";
import type { Engine } from "@tiltas/engine";
import { adoptMachine, openTestEngine, type TestEngine } from "@tiltas/engine/testing";

/** Two servers on a database of their own, with a clock that goes where it is told. */
export type SoakWorld = {
  readonly opened: TestEngine;
  readonly servers: readonly [Engine, Engine];
  readonly setClock: (instant: Instant) => void;
  readonly close: () => Promise<void>;
};

/** @param machineVersion the version of the commitment machine the database begins under */
export const openSoakWorld = async (machineVersion: number): Promise<SoakWorld> => {
  let now = parseInstant("2026-12-01T09:00:00.000Z");
  const opened = await openTestEngine({ clock: { now: () => now } });
  await adoptMachine(opened.engine, machineVersion);
  return {
    opened,
    servers: [opened.engine, await opened.openAnother()],
    setClock: (instant) => {
      now = instant;
    },
    close: opened.close,
  };
};
