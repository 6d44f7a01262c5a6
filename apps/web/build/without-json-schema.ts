import type { Plugin } from "vite";
import { leaveOut } from "./leave-out.ts";

const schemasFile = /\/zod\/v4\/classic\/schemas\.js$/;

/** A schema's own way into JSON Schema, and the two methods that begin it. */
const outputs = [
  /^\s*inst\._zod\.processJSONSchema = .*;$/gm,
  /^\s*jsonSchema: \{\n\s*input: createStandardJSONSchemaMethod\(.*\),\n\s*output: createStandardJSONSchemaMethod\(.*\),\n\s*\},$/gm,
  /^\s*toJSONSchema\(params\) \{\n\s*return createToJSONSchemaMethod\(.*\n\s*\},$/gm,
];

/** The source of zod's schemas less their output as JSON Schema, which every schema would carry along. */
export const leaveOutJsonSchema = (code: string): string =>
  leaveOut(code, outputs, { library: "zod's schemas", plugin: "without-json-schema" });

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
