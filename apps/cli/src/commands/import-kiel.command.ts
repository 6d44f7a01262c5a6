import { createHash } from "node:crypto";
import { previewKiel, toImportPlan } from "@tiltas/interchange";
import { readNamedFile } from "../arguments/read-file.ts";
import { readShortText } from "../arguments/read-words.ts";
import type { Answer, Command } from "../command.ts";
import { previewJson, renderPreview, renderProblems } from "../render/preview.ts";
import { blocks, counted } from "../render/table.ts";
import { sequenceAll, withEngine } from "../with-engine.ts";

const told = (imported: number, alreadyImported: boolean): string =>
  alreadyImported
    ? "Nothing changed: this file was imported before."
    : `Imported ${counted(imported, "commitment", "commitments")}.`;

export const importKielCommand: Command = {
  words: ["import", "kiel"],
  usage: "FILE [--preview] [--retrieved WHEN]",
  summary:
    "Import a CSV file of the Kiel Institute's Ukraine Support Tracker, all of it or nothing.",
  meanings: [
    ["FILE", "the sheet of bilateral assistance as CSV, UTF-8 or UTF-16"],
    ["--preview", "only say what the file holds; needs no database and writes nothing"],
    [
      "--retrieved WHEN",
      "when the file was fetched, such as “March 2024”; kept with every commitment",
    ],
  ],
  options: { preview: { type: "boolean" }, retrieved: { type: "string" } },
  operands: ["FILE"],
  run: async (given, world): Promise<Answer> => {
    const bytes = await readNamedFile("FILE", given.operand("FILE"), world.folder);
    const retrieved = readShortText("--retrieved", given.find("retrieved") ?? "not stated", 40);
    const preview = previewKiel(bytes, { retrieved });
    const json = previewJson(preview);
    const exit = preview.problems.length === 0 ? 0 : 1;
    if (given.flag("preview")) return { exit, json, text: renderPreview(preview) };
    if (exit === 1) {
      const text = blocks(renderProblems(preview.problems), "Nothing was imported.");
      return { exit, json: { ...json, imported: 0, alreadyImported: false }, text };
    }
    const plan = toImportPlan(preview, createHash("sha256").update(bytes).digest("hex"));
    const onProgress = world.progress("Commitments");
    return withEngine(world, "writes", async (engine): Promise<Answer> => {
      const { imported, alreadyImported } = await engine.importCommitments({ ...plan, onProgress });
      await sequenceAll(engine);
      return {
        exit: 0,
        json: { ...json, imported, alreadyImported },
        text: told(imported, alreadyImported),
      };
    });
  },
};
