import type { Plugin } from "vite";
import { leaveOut } from "./leave-out.ts";

const setupFile = /\/xstate\/dist\/xstate\.esm\.js$/;

/** The creators of actions that `setup()` hands back, but for `assign`. */
const creators = [
  /(?<=\n {2}return \{\n {4}assign,\n) {4}sendTo,\n {4}raise,\n {4}log,\n {4}cancel,\n {4}stopChild,\n {4}enqueueActions,\n {4}emit,\n {4}spawnChild,\n/,
];

/** The source of xstate's `setup()` less the creators of actions that speak to other actors or the console. */
export const leaveOutActors = (code: string): string =>
  leaveOut(code, creators, { library: "xstate's setup()", plugin: "without-actors" });

/** Ships xstate without what only running actors use: the law's machines are pure and never run. */
export function withoutActors(): Plugin {
  return {
    name: "tiltas-without-actors",
    apply: "build",
    transform(code, id) {
      return setupFile.test(id) ? { code: leaveOutActors(code), map: null } : undefined;
    },
  };
}
