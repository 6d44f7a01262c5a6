import { commitmentStates, stages } from "@tiltas/domain";
import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { markup, textOf } from "../testing/markup.tsx";
import { StateTag, stateWordId } from "./state-tag.tsx";

test.each([...commitmentStates, ...stages])(
  "%s is a shape and a word, never colour alone",
  (state) => {
    const html = markup(<StateTag state={state} />);
    expect(html).toContain("<svg");
    expect(textOf(html)).not.toBe("");
    expect(Object.hasOwn(en, stateWordId(state))).toBe(true);
  },
);

test("finished is quiet", () => {
  expect(markup(<StateTag state="closed" />)).toContain("quiet");
  expect(markup(<StateTag state="sourcing" />)).not.toContain("quiet");
});
