import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Example } from "./testing/example.tsx";
import { markup, textOf } from "./testing/markup.tsx";

const fileBeside = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("the example of the readme shows what the readme says", () => {
  const readme = fileBeside("../README.md");
  expect(readme).toContain(fileBeside("./testing/example.tsx").trim());
  const shown = textOf(markup(<Example />));
  expect(shown).toBe("now here Sourcing €184,000.00");
  expect(readme).toContain(shown);
});
