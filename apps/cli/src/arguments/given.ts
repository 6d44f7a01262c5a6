import { UsageError } from "./usage-error.ts";

/** What was typed after a command's words. */
export type Given = {
  readonly operand: (name: string) => string;
  readonly flag: (name: string) => boolean;
  /** An option's value; undefined when it was not given. */
  readonly find: (name: string) => string | undefined;
  /** Every value of an option that may be given more than once; none when it was not given. */
  readonly all: (name: string) => readonly string[];
  /** An option's value; a UsageError when it was not given. */
  readonly get: (name: string) => string;
};

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Wraps parsed arguments; empty values count as not given. */
export const givenFrom = (values: Values, operands: ReadonlyMap<string, string>): Given => {
  const find = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const get = (name: string): string => {
    const value = find(name);
    if (value === undefined) throw new UsageError(`--${name}`, "is needed");
    return value;
  };
  const all = (name: string): readonly string[] => {
    const value = values[name];
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (each) => typeof each === "string",
    );
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  };
  return {
    all,
    operand: (name) => operands.get(name) ?? "",
    flag: (name) => values[name] === true,
    find,
    get,
  };
};
