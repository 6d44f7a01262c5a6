import type { Engine } from "@tiltas/engine";
import type { Given } from "./given.ts";
import { UsageError } from "./usage-error.ts";

type Scope = Parameters<Engine["evidence"]["build"]>[0];

const lists = ["stages", "states"];

const filterOf = (pairs: readonly string[]): Readonly<Record<string, unknown>> => {
  const filter: Record<string, string> = {};
  const listed: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [, name, value = ""] = /^([A-Za-z]+)=(.+)$/s.exec(pair) ?? [];
    if (name === undefined)
      throw new UsageError(
        "--filter",
        `“${pair}” is not a field and its value, such as kind=military`,
      );
    if (lists.includes(name)) (listed[name] ??= []).push(value);
    else if (filter[name] === undefined) filter[name] = value;
    else throw new UsageError("--filter", `${name} was given twice`);
  }
  return { ...filter, ...listed };
};

const argumentOf = (field: string): string => {
  if (field.startsWith("references")) return "--commitment";
  return field.startsWith("filter") ? "--filter" : `--${field}`;
};

const askedBy = (given: Given): readonly object[] => {
  const references = given.all("commitment").flatMap((text) => text.split(","));
  const pairs = given.all("filter");
  const [from, to] = [given.find("from"), given.find("to")];
  const isPeriod = from !== undefined || to !== undefined;
  return [
    ...(references.length > 0 ? [{ kind: "commitment", references }] : []),
    ...(pairs.length > 0 ? [{ kind: "filter", filter: filterOf(pairs) }] : []),
    ...(isPeriod ? [{ kind: "period", from: given.get("from"), to: given.get("to") }] : []),
    ...(given.flag("all") ? [{ kind: "everything" }] : []),
  ];
};

/** The one part of the ledger that was asked for. Throws UsageError. */
export const readScope = async (given: Given): Promise<Scope> => {
  const [asked, second] = askedBy(given);
  if (asked === undefined || second !== undefined)
    throw new UsageError(
      "bundle",
      "needs one of --commitment, --filter, --from with --to, or --all",
    );
  const { InputError, readEvidenceScope } = await import("@tiltas/engine");
  try {
    return readEvidenceScope(asked);
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const message = thrown.message.replace(`${thrown.field}: `, "");
    throw new UsageError(argumentOf(thrown.field), message, { cause: thrown });
  }
};
