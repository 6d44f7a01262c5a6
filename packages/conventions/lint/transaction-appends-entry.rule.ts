import type { Context, Node, Rule } from "./rule.ts";

const message =
  "A function that opens a transaction appends an entry: what changes without one leaves no history.";

const opens = /^\s*(?:begin|start\s+transaction)\b/i;

function findFunctionAround(node: Node): Node | undefined {
  for (let around: Node | null = node; around !== null; around = around.parent ?? null)
    if (/Function/.test(around.type) && around.type !== "ArrowFunctionExpression") return around;
  return undefined;
}

function appendsEntry(context: Context, node: Node): boolean {
  const fn = findFunctionAround(node);
  return (
    fn !== undefined &&
    /\bappend\w*Entr|\binsert into entry\b/i.test(context.sourceCode.getText(fn))
  );
}

/** Wherever a transaction is opened, the same function must append the entry that tells of it. */
export const transactionAppendsEntry: Rule = {
  create(context) {
    const judge = (node: Node): void => {
      if (!appendsEntry(context, node)) context.report({ node, message });
    };
    return {
      MemberExpression(node) {
        const { property } = node;
        if (property.type === "Identifier" && property.name === "$transaction") judge(node);
      },
      Literal(node) {
        if (typeof node.value === "string" && opens.test(node.value)) judge(node);
      },
      TemplateElement(node) {
        if (opens.test(node.value.raw)) judge(node);
      },
    };
  },
};
