import { Visitor, parseSync } from "oxc-parser";

/** One place in a file that names another module. */
export type ImportSite = {
  /** Empty when it is computed, so that nobody can know it. */
  readonly specifier: string;
  /** Whether nothing of it is left at run time; `import { type T }` still runs the module. */
  readonly typeOnly: boolean;
};

/** Thrown for source that cannot be read. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";
}

/**
 * Finds everything a file imports: statements, `export … from`, `import()` as expression and as type.
 * @throws UnreadableSource on a syntax error
 */
export function parseImports(path: string, text: string): ImportSite[] {
  const { program, errors } = parseSync(path, text);
  const fault = errors.find(({ message }) => message !== "");
  if (fault !== undefined) throw new UnreadableSource(`${path}: ${fault.message}`);

  const sites: ImportSite[] = [];
  const note = (specifier: string, typeOnly: boolean): void =>
    void sites.push({ specifier, typeOnly });
  new Visitor({
    ImportDeclaration: (node) => note(node.source.value, node.importKind === "type"),
    ExportAllDeclaration: (node) => note(node.source.value, node.exportKind === "type"),
    ExportNamedDeclaration(node) {
      if (node.source !== null) note(node.source.value, node.exportKind === "type");
    },
    ImportExpression({ source }) {
      const isPlain = source.type === "Literal" && typeof source.value === "string";
      note(isPlain ? source.value : "", false);
    },
    TSImportType: (node) => note(node.source.value, true),
  }).visit(program);
  return sites;
}
