import type { Plugin } from "vite";
import { leaveOut } from "./leave-out.ts";

const schemasFile = /\/zod\/v4\/classic\/schemas\.js$/;

/** The table of a string's old ways into a format: `z.string().email()` for what is now `z.email()`. */
const methods = [
  /(?<=ZodString", \(inst, def\) => \{\n[^}]*\}), \{\n\s*email\(params\) \{[^]*?\n\}(?=\);)/,
];

/** What a pattern's readers tell of a schema from its checks, with the table around them left empty. */
const readers = [
  /^\s*(?:format|minLength|maxLength|minValue|maxValue): \(inst\) => processors\.aggregateChecks\(inst\).*,$/gm,
  /^\s*\w+: \(inst\) => \{\n.*processors\.aggregateChecks\(inst\);\n.*\n\s*\},$/gm,
];

/** The source of zod's schemas less the formats as methods of a string, which every string would carry along. */
export const leaveOutStringFormats = (code: string): string =>
  leaveOut(code, [...methods, ...readers], {
    library: "zod's schemas",
    plugin: "without-string-formats",
  });

/** Ships zod without a string's old format methods and what a schema tells of its checks: nothing calls either. */
export function withoutStringFormats(): Plugin {
  return {
    name: "tiltas-without-string-formats",
    apply: "build",
    transform(code, id) {
      return schemasFile.test(id) ? { code: leaveOutStringFormats(code), map: null } : undefined;
    },
  };
}
