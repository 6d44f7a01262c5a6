import { resolve } from "node:path";
import type { Engine, EvidenceBundle, EvidenceOptions } from "@tiltas/engine";
import type { Given } from "../arguments/given.ts";
import { readNamedFile } from "../arguments/read-file.ts";
import { readScope } from "../arguments/read-scope.ts";
import { requireFree, writeWhole } from "../bundle/write-whole.ts";
import type { Answer, Command } from "../command.ts";
import { renderBundle, renderFault } from "../render/bundle.ts";
import { sequenceAll, withEngine } from "../with-engine.ts";
import type { World } from "../world.ts";

type Building = Parameters<Engine["evidence"]["build"]>;

/** An embedded ledger that no server has signed yet is signed here, as its server would at first start. */
const build = async (
  engine: Engine,
  { isOutside }: World,
  ...asked: Building
): ReturnType<Engine["evidence"]["build"]> => {
  const answer = await engine.evidence.build(...asked);
  if (answer.ok || answer.fault.id !== "nothingSigned" || isOutside) return answer;
  await sequenceAll(engine);
  await engine.signLedger();
  return engine.evidence.build(...asked);
};

const readOptions = async (given: Given, world: World): Promise<EvidenceOptions> => {
  const onProgress = world.progress("Entries");
  const path = given.find("cosigned");
  if (path === undefined) return { onProgress };
  const bytes = await readNamedFile("--cosigned", path, world.folder);
  return { onProgress, cosigned: Buffer.from(bytes).toString("utf8") };
};

const save = async (bundle: EvidenceBundle, file: string, world: World): Promise<Answer> => {
  try {
    const written = await writeWhole(file, bundle.content, world.stopWish());
    const made = { file, ...bundle.measure, ...written };
    return { exit: 0, json: { ...made, scope: bundle.scope }, text: renderBundle(made) };
  } finally {
    await bundle.discard();
  }
};

export const bundleCommand: Command = {
  words: ["bundle"],
  usage: "--commitment REF|--all|… --out FILE",
  summary: "Write a part of the ledger, or all of it, to one file that proves itself.",
  meanings: [
    ["--commitment REF", "a commitment such as LT-2024-0007; several with commas or again"],
    [
      "--filter FIELD=VALUE",
      "commitments by text, stages, states, frameworkCode, fundCode, kind, origin or donor; all must hold",
    ],
    ["--from DATE --to DATE", "every stream that moved on these days, both included"],
    ["--all", "every entry there is"],
    [
      "--cosigned FILE",
      "the file “checkpoint” of a witness: the bundle ends there, with the cosignature in it",
    ],
    ["--out FILE", "the ZIP file to write; it must not be there yet"],
  ],
  options: {
    commitment: { type: "string", multiple: true },
    filter: { type: "string", multiple: true },
    from: { type: "string" },
    to: { type: "string" },
    all: { type: "boolean" },
    cosigned: { type: "string" },
    out: { type: "string" },
  },
  operands: [],
  run: async (given, world) => {
    const scope = await readScope(given);
    const file = resolve(world.folder, given.get("out"));
    await requireFree("--out", file);
    const options = await readOptions(given, world);
    return withEngine(world, "reads", async (engine): Promise<Answer> => {
      const answer = await build(engine, world, scope, options);
      if (answer.ok) return save(answer.found, file, world);
      const text = renderFault(answer.fault);
      return { exit: 1, json: { refused: text, fault: answer.fault }, text };
    });
  },
};
