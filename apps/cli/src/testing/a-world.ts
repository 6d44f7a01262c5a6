import type { Engine, EngineOptions } from "@tiltas/engine";
import { tiltas } from "../tiltas.ts";
import type { World } from "../world.ts";

/** Guarantee: a test that reaches past the part it stands in for fails with a TypeError at once. */
const asEngine = (part: Partial<Engine>): Engine => part as Engine;

export type ToldWorld = World & {
  readonly said: string[];
  readonly opened: EngineOptions[];
  readonly closed: () => number;
};

/** A world that writes down what it is told; `engine` stands in for the parts a test needs. */
export const aWorld = (engine?: Partial<Engine>, more: Partial<World> = {}): ToldWorld => {
  const said: string[] = [];
  const opened: EngineOptions[] = [];
  let closed = 0;
  return {
    folder: "/nowhere",
    isOutside: false,
    openEngine: async (options) => {
      if (engine === undefined) throw new TypeError("this test needs no engine");
      opened.push(options);
      return asEngine({
        sequence: async () => 0,
        close: async () => {
          closed += 1;
        },
        ...engine,
      });
    },
    say: (line) => void said.push(line),
    progress: () => () => {},
    stopWish: () => new AbortController().signal,
    ...more,
    said,
    opened,
    closed: () => closed,
  };
};

export type Ran = { readonly exit: number; readonly printed: string };

/** Runs a command line in a world and keeps what it prints on standard output. */
export const runTiltas = async (world: World, ...typed: readonly string[]): Promise<Ran> => {
  let printed = "";
  const exit = await tiltas(typed, world, (text) => void (printed += `${text}\n`));
  return { exit, printed };
};
