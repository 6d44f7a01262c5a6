import { noEmptyName } from "./no-empty-name.rule.ts";
import { ruleTester } from "./rule-tester.ts";

const errors = 1;

ruleTester.run("a name says something", noEmptyName, {
  valid: [
    { name: "a domain word", code: "const commitment = 1;" },
    { name: "a property of someone else", code: "log.info(response.data);" },
    { name: "a renamed property", code: "const { data: commitment } = query;" },
    { name: "an imported name", code: 'import process from "node:process";' },
  ],
  invalid: [
    { name: "a constant", code: "const data = 1;", errors },
    { name: "a destructured property", code: "const { data } = query;", errors },
    { name: "a nested, defaulted one", code: "const [{ a: info = 1 }] = query;", errors },
    { name: "a rest", code: "const { a, ...other } = query;", errors },
    { name: "a parameter", code: "function f(handle: number) {}", errors },
    { name: "a parameter of an arrow", code: "f((data) => 1);", errors },
    { name: "a function", code: "function process() {}", errors },
    { name: "a class", code: "class CommitmentManager {}", errors },
    { name: "an interface", code: "interface FundService {}", errors },
    { name: "a type", code: "type Info = string;", errors },
  ],
});
