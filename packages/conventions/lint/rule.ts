import type { RuleTester } from "oxlint/plugins-dev";

type AnyRule = Parameters<RuleTester["run"]>[1];

/** A lint rule as oxlint takes it: `create` answers with one visitor per kind of syntax node. */
export type Rule = Exclude<AnyRule, { createOnce: unknown }>;
export type Context = Parameters<Rule["create"]>[0];
export type Visitor = ReturnType<Rule["create"]>;

/** The syntax node a visitor of this name receives. */
export type NodeOf<Name extends keyof Visitor> =
  NonNullable<Visitor[Name]> extends (node: infer Node) => void ? Node : never;
export type Cast = NodeOf<"TSAsExpression"> | NodeOf<"TSTypeAssertion">;
export type Node = NonNullable<Cast["parent"]>;
