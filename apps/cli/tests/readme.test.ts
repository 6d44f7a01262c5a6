import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { commands } from "../src/commands/commands.ts";
import { aWorld, runTiltas } from "../src/testing/a-world.ts";

test("the README shows the help that the program prints", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const { printed } = await runTiltas(aWorld(), "help");
  expect(readme).toContain(`\`\`\`text\n${printed}\`\`\``);
});

test("every command line of the README's example is understood", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const example = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const lines = example.split("\n").filter((line) => line.startsWith("tiltas "));
  for (const { words } of commands)
    expect(
      lines.some((line) => line.startsWith(`tiltas ${words.join(" ")}`)),
      words.join(" "),
    ).toBe(true);
  for (const line of lines) {
    const [command = ""] = line.split(/ #| \|\|/);
    const typed = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    const { exit } = await runTiltas(aWorld(), ...typed.slice(1), "--help");
    expect({ line, exit }).toEqual({ line, exit: 0 });
  }
});
