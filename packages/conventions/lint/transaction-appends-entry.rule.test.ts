import { ruleTester } from "./rule-tester.ts";
import { transactionAppendsEntry } from "./transaction-appends-entry.rule.ts";

const errors = 1;

ruleTester.run("a transaction appends an entry", transactionAppendsEntry, {
  valid: [
    {
      name: "with the entry in the same function",
      code: "async function advance() { await client.$transaction(async (t) => appendEntry(t)); }",
    },
    {
      name: "with the entry in SQL",
      code: "async function f(c) { await c.query('BEGIN'); await c.query(`insert into entry (id) values (1)`); }",
    },
    { name: "a word that only begins alike", code: 'const a = "beginning";' },
  ],
  invalid: [
    {
      name: "through Prisma",
      code: "function f() { return client.$transaction([update]); }",
      errors,
    },
    { name: "through SQL", code: "async function f(c) { await c.query('BEGIN'); }", errors },
    { name: "through a template", code: "const f = (c) => c.query(`start transaction`);", errors },
    {
      name: "with the entry in another function",
      code: "function f(c) { c.query('begin'); }\nfunction g() { appendEntry(); }",
      errors,
    },
  ],
});
