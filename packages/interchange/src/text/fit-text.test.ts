import { lineText, longText } from "@tiltas/domain";
import { expect, test } from "vitest";
import { fitLine, fitLong } from "./fit-text.ts";

test("whatever character a source holds, the domain takes the fitted text", () => {
  const [line, long] = [lineText(2000), longText(2000)];
  const refused: number[] = [];
  for (let block = 0; block <= 0xffff; block += 256) {
    const text = Array.from({ length: 256 }, (_, at) => `a${String.fromCharCode(block + at)}`).join(
      "",
    );
    const fits =
      line.safeParse(fitLine(text, 2000).text).success &&
      long.safeParse(fitLong(text, 2000).text).success;
    if (!fits) refused.push(block);
  }
  expect(refused).toEqual([]);
});

test("a fitted text is what the domain makes of it, so that it reads back unchanged", () => {
  const twin = "Anus\u030causkas\u00a0 said\r\n\t“yes”";
  expect(lineText(50).parse(fitLine(twin, 50).text)).toBe(fitLine(twin, 50).text);
  expect(fitLine(twin, 50).text).toBe("Anušauskas said “yes”");
});

test("a long text is cut at a blank and ends with an ellipsis", () => {
  expect(fitLine("night vision devices and drones", 24)).toEqual({
    text: "night vision devices…",
    cut: true,
  });
  expect(fitLine("night vision", 12)).toEqual({ text: "night vision", cut: false });
});

test("a cut never splits a character of two units", () => {
  const cut = fitLine("🚒".repeat(10), 8).text;
  expect(cut).toBe("🚒🚒🚒…");
  expect(cut.isWellFormed()).toBe(true);
});

test("paragraphs survive in a long text", () => {
  expect(fitLong(" first\r\n\r\nsecond\u0000 ", 100).text).toBe("first\n\nsecond");
});
