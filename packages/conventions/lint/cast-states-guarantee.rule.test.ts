import { castStatesGuarantee } from "./cast-states-guarantee.rule.ts";
import { ruleTester } from "./rule-tester.ts";

const errors = 1;

ruleTester.run("a cast states its guarantee", castStatesGuarantee, {
  valid: [
    { name: "as const", code: "const a = [1] as const;" },
    { name: "satisfies", code: "const a = 1 satisfies number;" },
    {
      name: "in a documented function",
      code: "/** Guarantee: b. */\nfunction f() { return a as B; }",
    },
    {
      name: "in a documented export",
      code: "/** Guarantee: b. */\nexport function f() { return a as B; }",
    },
    { name: "in a documented arrow", code: "/** Guarantee: b. */\nexport const f = () => a as B;" },
    {
      name: "in a documented method",
      code: "class C {\n/** Guarantee: b. */\nf() { return a as B; } }",
    },
    {
      name: "in a callback of a documented function",
      code: "/** Guarantee: b. */\nfunction f() { return a.map((x) => x as B); }",
    },
    { name: "in XState's type slots", code: "setup({ types: { context: {} as Context } });" },
  ],
  invalid: [
    { name: "at the top of a module", code: "const a = b as C;", errors },
    { name: "with angle brackets", code: "const a = <C>b;", errors },
    { name: "in a function without a docstring", code: "function f() { return a as B; }", errors },
    {
      name: "after a comment that is no docstring",
      code: "// b\nfunction f() { return a as B; }",
      errors,
    },
    { name: "in an unnamed function", code: "run(/** b */ () => a as B);", errors },
    { name: "twice in one expression", code: "const a = b as unknown as C;", errors: 2 },
    {
      name: "of a value in a type slot",
      code: "setup({ types: { context: b as Context } });",
      errors,
    },
  ],
});
