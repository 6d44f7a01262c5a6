import { type EvidenceScope, evidenceScopeSchema } from "@tiltas/domain";
import type { ExportsField, ExportsSearch } from "./exports-search.ts";

type Read =
  | { readonly scope: EvidenceScope }
  /** The field that is wrong, the first of them; none where something has to be chosen first. */
  | { readonly wrong: ExportsField | undefined };

const references = (typed: string | undefined): readonly string[] =>
  (typed ?? "")
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((text) => text !== "");

const askedBy = (search: ExportsSearch): object => {
  const { take: kind, ref, from, to, text, stage, framework, fund, donor, origin } = search;
  if (kind === "commitment") return { kind, references: references(ref) };
  if (kind === "period") return { kind, from, to };
  if (kind === "everything") return { kind };
  const given = {
    text,
    stages: stage === undefined ? undefined : [stage],
    frameworkCode: framework,
    fundCode: fund,
    kind: search.kind,
    donor: donor?.toUpperCase(),
    origin,
  };
  return { kind, filter: given };
};

const fieldNames: Readonly<Record<string, ExportsField>> = {
  references: "ref",
  from: "from",
  to: "to",
  stages: "stage",
  frameworkCode: "framework",
  fundCode: "fund",
  kind: "kind",
  donor: "donor",
  origin: "origin",
  text: "text",
};

/** The scope an address asks for, parsed by the schema the server has too; undefined when it asks for none. */
export function readScope(search: ExportsSearch): Read | undefined {
  if (search.take === undefined) return undefined;
  const parsed = evidenceScopeSchema.safeParse(askedBy(search));
  if (parsed.success) return { scope: parsed.data };
  const path = (parsed.error.issues[0]?.path ?? []).map(String);
  const [first = "", second = ""] = path;
  return { wrong: fieldNames[first === "filter" ? second : first] };
}

/** Where a bundle of a scope is downloaded. */
export function evidenceHref(scope: EvidenceScope): string {
  switch (scope.kind) {
    case "everything":
      return "/evidence/everything";
    case "commitment":
      return `/evidence/commitment/${scope.references.join(",")}`;
    case "period":
      return `/evidence/period?from=${scope.from}&to=${scope.to}`;
    case "filter": {
      const pairs = Object.entries(scope.filter).flatMap(([name, value]) =>
        [value].flat().map((each) => [name, each]),
      );
      return `/evidence/filter?${new URLSearchParams(pairs).toString()}`;
    }
    default:
      return scope satisfies never;
  }
}
