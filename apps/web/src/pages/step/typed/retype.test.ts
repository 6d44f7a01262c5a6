import { expect, test } from "vitest";
import { readTyped } from "./read-typed.ts";
import { retype } from "./retype.ts";

const typed = {
  lines: [{ item: "1,5 t", quantity: { units: "1,250.5" } }],
  price: { amount: "4,600.00" },
};

test("changing the language changes how numbers are written, not what they are", () => {
  const lithuanian = retype(typed, "en", "lt");
  expect(lithuanian).not.toEqual(typed);
  expect(readTyped(lithuanian, "lt")).toMatchObject({
    lines: [{ item: "1,5 t", quantity: { units: "1250.5" } }],
  });
  expect(readTyped(retype(lithuanian, "lt", "uk"), "uk")).toMatchObject({
    price: { amount: "4600" },
  });
});

test("a number nobody can read is left as it is", () => {
  expect(retype({ units: "about 40" }, "en", "lt")).toEqual({ units: "about 40" });
});
