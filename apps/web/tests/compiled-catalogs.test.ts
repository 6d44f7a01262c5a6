import { expect, test } from "vitest";
import { compileAll } from "../build/compiled-catalogs.ts";

test("a text becomes the tokens that Lingui reads", () => {
  const texts = { plain: "Audit", named: "Audit of {ref}" };
  expect(compileAll(texts, "audit.ts")).toEqual({
    plain: ["Audit"],
    named: ["Audit of ", ["ref"]],
  });
});

test("a broken text stops the build and says where it stands", () => {
  const broken = { "audit.count": "{count, plural, one {# entry}" };
  expect(() => compileAll(broken, "audit.ts")).toThrow('Message "audit.count" in audit.ts');
});
