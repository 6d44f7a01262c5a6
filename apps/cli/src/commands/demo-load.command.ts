import type * as engineDoor from "@tiltas/engine";
import type { Engine } from "@tiltas/engine";
import type { Answer, Command } from "../command.ts";
import { blocks, counted, renderTable } from "../render/table.ts";
import { sequenceAll, withEngine } from "../with-engine.ts";

type Standing = "empty" | "unfinished" | "loaded" | "inUse";

type Demo = Pick<
  typeof engineDoor,
  "demoPassword" | "demoPeople" | "isDemoUnfinished" | "loadDemo"
>;

const standingOf = async (
  engine: Engine,
  { demoPeople, isDemoUnfinished }: Demo,
): Promise<Standing> => {
  if (await isDemoUnfinished(engine)) return "unfinished";
  const emails = new Set((await engine.listPeople()).map(({ email }) => email));
  if (demoPeople.every(({ email }) => emails.has(email))) return "loaded";
  const own = await engine.listCommitments(
    { origin: "own", sort: "changed", descending: true },
    { size: 1 },
  );
  return own.total === 0 ? "empty" : "inUse";
};

const loaded = (commitments: number, { demoPassword, demoPeople }: Demo): Answer => {
  const signIns = demoPeople.map(({ email, roles }) => ({ email, roles }));
  return {
    exit: 0,
    json: { loaded: commitments, alreadyLoaded: false, signIns, password: demoPassword },
    text: blocks(
      `Loaded ${counted(commitments, "commitment", "commitments")}.`,
      renderTable(
        [{ title: "Sign in as" }, { title: "Roles" }],
        signIns.map(({ email, roles }) => [email, roles.join(", ")]),
      ),
      `Password of all: ${demoPassword}`,
    ),
  };
};

const refusal =
  "The database holds commitments of its own; the demo portfolio is loaded into an empty one only.";

export const demoLoadCommand: Command = {
  words: ["demo", "load"],
  usage: "",
  summary: "Load the demo portfolio and its people into an empty database.",
  meanings: [],
  options: {},
  operands: [],
  run: (_given, world) =>
    withEngine(world, "writes", async (engine): Promise<Answer> => {
      // Only here: help and previews start several times faster without the engine.
      const demo: Demo = await import("@tiltas/engine");
      const standing = await standingOf(engine, demo);
      if (standing === "inUse")
        return {
          exit: 1,
          json: { loaded: 0, alreadyLoaded: false, refused: refusal },
          text: refusal,
        };
      if (standing === "loaded")
        return {
          exit: 0,
          json: { loaded: 0, alreadyLoaded: true },
          text: "Nothing changed: the demo portfolio is already there.",
        };
      const onProgress = world.progress("Demo portfolio");
      const { commitments } = await demo.loadDemo(engine, { onProgress });
      await sequenceAll(engine);
      return loaded(commitments, demo);
    }),
};
