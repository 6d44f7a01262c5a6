import { bannedWords } from "../house/banned-words.ts";
import type { Node, Rule } from "./rule.ts";

/** `exportedData` may say enough; a type or class that ends so never does. */
const emptySuffix = /(?:Utils?|Helpers?|Manager|Service)$/;

function isEmptyName(name: string): boolean {
  return bannedWords.includes(name.toLowerCase()) || emptySuffix.test(name);
}

function complain(name: string): string {
  return `\`${name}\` says nothing: name what it is in the words of the domain.`;
}

/** All identifiers a pattern binds: `{ a, b: [c, ...d] }` binds a, c and d. */
function* boundBy(pattern: Node): Generator<Node & { type: "Identifier" }> {
  if (pattern.type === "Identifier") yield pattern;
  if (pattern.type === "AssignmentPattern") yield* boundBy(pattern.left);
  if (pattern.type === "RestElement") yield* boundBy(pattern.argument);
  if (pattern.type === "ArrayPattern")
    for (const element of pattern.elements) if (element !== null) yield* boundBy(element);
  if (pattern.type === "ObjectPattern")
    for (const property of pattern.properties)
      yield* boundBy(property.type === "RestElement" ? property : property.value);
}

/** Forbids declaring a binding or type whose name says nothing; imported names are not ours to choose. */
export const noEmptyName: Rule = {
  create(context) {
    const judge = (pattern: Node | null): void => {
      if (pattern === null) return;
      for (const node of boundBy(pattern))
        if (isEmptyName(node.name)) context.report({ node, message: complain(node.name) });
    };
    const judgeFunction = (fn: { id: Node | null; params: readonly Node[] }): void => {
      judge(fn.id);
      for (const parameter of fn.params) judge(parameter);
    };
    return {
      VariableDeclarator: (node) => judge(node.id),
      FunctionDeclaration: (node) => judgeFunction(node),
      FunctionExpression: (node) => judgeFunction(node),
      ArrowFunctionExpression: (node) => judgeFunction({ id: null, params: node.params }),
      ClassDeclaration: (node) => judge(node.id),
      TSTypeAliasDeclaration: (node) => judge(node.id),
      TSInterfaceDeclaration: (node) => judge(node.id),
    };
  },
};
