import { type CompiledMessage, compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const catalogFile = /\/src\/i18n\/(en|lt|uk)\/[a-z0-9-]+\.ts$/;

/**
 * Compiles message catalogs to Lingui's token form while building, so that no ICU parser is shipped.
 * A catalog file exports exactly one object of id → ICU text and imports nothing but types.
 */
export function compiledCatalogs(): Plugin {
  return {
    name: "tiltas-compiled-catalogs",
    enforce: "pre",
    async transform(_code, id) {
      const file = id.split("?")[0] ?? id;
      if (!catalogFile.test(file)) return undefined;
      // The query makes Node read the file again after an edit.
      const exported = await readCatalog(`${pathToFileURL(file).href}?at=${Date.now()}`);
      const code = Object.entries(exported).map(
        ([name, messages]) =>
          `export const ${name} = ${JSON.stringify(compileAll(messages, file))};`,
      );
      return { code: code.join("\n"), map: null };
    },
  };
}

/** A broken ICU text stops the build and names its file and id. */
export function compileAll(
  messages: Record<string, string>,
  file: string,
): Record<string, CompiledMessage> {
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, compileOne(id, text, file)]),
  );
}

function compileOne(id: string, text: string, file: string): CompiledMessage {
  try {
    return compileMessageOrThrow(text);
  } catch (cause) {
    throw new Error(`Message "${id}" in ${file} is not valid ICU text`, { cause });
  }
}

/** A catalog file as TypeScript has checked it: every export is an object of texts by id. */
async function readCatalog(address: string): Promise<Record<string, Record<string, string>>> {
  return (await import(address)) as Record<string, Record<string, string>>;
}
