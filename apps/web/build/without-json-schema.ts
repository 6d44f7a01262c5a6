import type { Plugin } from "vite";

const schemasFile = /\/zod\/v4\/classic\/schemas\.js$/;

/** A schema's own way into JSON Schema, and the two methods that begin it. */
const outputs = [
  /^\s*inst\._zod\.processJSONSchema = .*;$/gm,
  /^\s*jsonSchema: \{\n\s*input: createStandardJSONSchemaMethod\(.*\),\n\s*output: createStandardJSONSchemaMethod\(.*\),\n\s*\},$/gm,
  /^\s*toJSONSchema\(params\) \{\n\s*return createToJSONSchemaMethod\(.*\n\s*\},$/gm,
];

/** Zod is no longer written the way this plugin knows, and would ship what no page asks for. */
class UnknownZodError extends Error {
  override readonly name = "UnknownZodError";
  readonly pattern: string;
  constructor(pattern: string) {
    super(`zod's schemas have nothing like ${pattern}: look at build/without-json-schema.ts`);
    this.pattern = pattern;
  }
}

/** The source of zod's schemas less their output as JSON Schema, which every schema would carry along. */
export function leaveOutJsonSchema(code: string): string {
  return outputs.reduce((left, pattern) => {
    const without = left.replace(pattern, "");
    if (without === left) throw new UnknownZodError(pattern.source);
    return without;
  }, code);
}

/** Ships zod without its output as JSON Schema: no page writes one, and the bundler cannot see that. */
export function withoutJsonSchema(): Plugin {
  return {
    name: "tiltas-without-json-schema",
    apply: "build",
    transform(code, id) {
      return schemasFile.test(id) ? { code: leaveOutJsonSchema(code), map: null } : undefined;
    },
  };
}
