import { expect, test } from "vitest";
import { type Reason, refusal, success } from "./outcome.ts";

const reason = (id: string): Reason => ({
  id,
  facts: {},
  who: { roles: [], people: [] },
  remedy: "nothingToDo",
});

test("a refusal has at least one reason, the decisive one first", () => {
  expect(refusal(reason("a"), reason("b"))).toEqual({
    ok: false,
    reasons: [reason("a"), reason("b")],
  });
});

test("a success carries its value", () => {
  expect(success(7)).toEqual({ ok: true, value: 7 });
});
