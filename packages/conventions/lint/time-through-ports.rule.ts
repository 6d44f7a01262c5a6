import type { Rule } from "./rule.ts";

/** Calls that answer differently each time, so that a replay of the ledger could not repeat them. */
const unrepeatable = new Map([
  ["Date", new Set(["now"])],
  ["Math", new Set(["random"])],
  ["performance", new Set(["now"])],
  ["crypto", new Set(["randomUUID", "getRandomValues"])],
]);

const message =
  "Time and randomness come in through ports: take a clock or a source of ids as an argument.";

/** Forbids reading the clock or a random source; `new Date(instant)` stays allowed, it is pure. */
export const timeThroughPorts: Rule = {
  create(context) {
    return {
      MemberExpression(node) {
        if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
        const members = unrepeatable.get(node.object.name);
        if (members?.has(node.property.name) === true) context.report({ node, message });
      },
      NewExpression(node) {
        const isDate = node.callee.type === "Identifier" && node.callee.name === "Date";
        if (isDate && node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(node) {
        const isDate = node.callee.type === "Identifier" && node.callee.name === "Date";
        if (isDate) context.report({ node, message });
      },
      ImportSpecifier(node) {
        const name = node.imported.type === "Identifier" ? node.imported.name : "";
        if (/^random(UUID|Bytes|Int|UUIDv7)$/.test(name)) context.report({ node, message });
      },
    };
  },
};
