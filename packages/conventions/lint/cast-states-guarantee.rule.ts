import type { Cast, Context, Node, Rule } from "./rule.ts";

const message =
  "A cast is a promise the compiler cannot check: keep it in a named function whose docstring states the guarantee (or parse, or narrow).";

function isFunction(node: Node): boolean {
  return (
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression"
  );
}

/** The node a docstring of this function would stand before; none when the function has no name. */
function findNamedStatement(fn: Node): Node | undefined {
  if (fn.type === "FunctionDeclaration") return exportAround(fn);
  const owner = fn.parent;
  if (owner?.type === "MethodDefinition" || owner?.type === "Property") return owner;
  if (owner?.type !== "VariableDeclarator" || owner.parent === null) return undefined;
  return exportAround(owner.parent);
}

function exportAround(node: Node): Node {
  return node.parent?.type === "ExportNamedDeclaration" ? node.parent : node;
}

function hasDocstring(context: Context, node: Node): boolean {
  return context.sourceCode
    .getCommentsBefore(node)
    .some((comment) => comment.type === "Block" && comment.value.startsWith("*"));
}

function statesGuarantee(context: Context, cast: Cast): boolean {
  for (let node: Node | null = cast.parent; node !== null; node = node.parent ?? null) {
    if (!isFunction(node)) continue;
    const statement = findNamedStatement(node);
    if (statement !== undefined && hasDocstring(context, statement)) return true;
  }
  return false;
}

function isConst(cast: Cast): boolean {
  const type = cast.typeAnnotation;
  return (
    type.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    type.typeName.name === "const"
  );
}

/** XState takes its types from `setup({ types: { context: {} as Context } })` and drops the values. */
function isTypeSlot(cast: Cast): boolean {
  const { expression } = cast;
  const slots = cast.parent.parent?.parent;
  return (
    expression.type === "ObjectExpression" &&
    expression.properties.length === 0 &&
    slots?.type === "Property" &&
    slots.key.type === "Identifier" &&
    slots.key.name === "types"
  );
}

/** Allows `as` and `<T>` only inside a named, documented function; `as const` is always allowed. */
export const castStatesGuarantee: Rule = {
  create(context) {
    const judge = (cast: Cast): void => {
      if (isConst(cast) || isTypeSlot(cast) || statesGuarantee(context, cast)) return;
      context.report({ node: cast, message });
    };
    return { TSAsExpression: judge, TSTypeAssertion: judge };
  },
};
