import type { Engine, PolicyChoice, PolicyKey } from "@tiltas/engine";
import type { World } from "../world.ts";
import { readNamedFile } from "./read-file.ts";
import { UsageError } from "./usage-error.ts";

const versionPattern = /^([A-Za-z][A-Za-z0-9-]{0,39})@([1-9]\d{0,8})$/;

/** A version such as `sample@1`; undefined for any other text. */
const findVersion = (text: string): PolicyKey | undefined => {
  const [, name, number] = versionPattern.exec(text) ?? [];
  return name === undefined ? undefined : { name, number: Number(number) };
};

/** A version such as `sample@1`; a UsageError for anything else. */
export const readVersion = (argument: string, text: string): PolicyKey => {
  const version = findVersion(text);
  if (version === undefined)
    throw new UsageError(argument, `“${text}” is not a version such as sample@1`);
  return version;
};

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The JSON of a file named on the command line; a UsageError when it is not there or holds something else. */
export const readJsonFile = async (
  argument: string,
  path: string,
  { folder }: World,
): Promise<unknown> => {
  const bytes = await readNamedFile(argument, path, folder);
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (cause) {
    throw new UsageError(argument, `${path} holds no JSON`, { cause });
  }
};

/** What was typed for a policy, before a database is opened: a version, or what a file holds. */
export type PolicyText = { readonly version: PolicyKey } | { readonly written: unknown };

export const readPolicyText = async (
  argument: string,
  text: string,
  world: World,
): Promise<PolicyText> => {
  const version = findVersion(text);
  return version === undefined
    ? { written: await readJsonFile(argument, text, world) }
    : { version };
};

/**
 * The policy that was typed, read by the engine.
 * @throws UsageError when the file holds JSON that is no policy, or no such version was adopted
 */
export const choosePolicy = async (
  engine: Engine,
  argument: string,
  text: PolicyText,
): Promise<PolicyChoice> => {
  if ("written" in text) {
    const checked = await engine.checkPolicy(text.written);
    if (checked.ok) return checked.value.policy;
    const { field = "", problem = "" } = checked.reasons[0].facts;
    throw new UsageError(argument, `is no policy: ${field} ${problem}`.trim());
  }
  const found = await engine.findPolicy(text.version);
  if (found !== undefined) return text.version;
  throw new UsageError(argument, "no such version was adopted");
};
