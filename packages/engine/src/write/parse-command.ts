import {
  type CommitmentContent,
  findAmount,
  getKnownAmount,
  inEuro,
  type Outcome,
  refusal,
  type StreamEvent,
  streamEvents,
  success,
  sumEuro,
} from "@tiltas/domain";
import type { Command } from "../engine.ts";
import { engineReason } from "./reasons.ts";

/** A command whose payload was parsed by its event's schema; optional fields that were `undefined` are gone. */
export type ParsedCommand = Omit<Command, "payload"> & { readonly payload: StreamEvent["payload"] };

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const beginnings: readonly string[] = ["commitment.propose", "commitment.import"];

export const isBeginning = (command: Pick<Command, "event">): boolean =>
  beginnings.includes(command.event);

/** Whether something thrown is a schema's list of what is wrong. */
export const hasIssues = (thrown: unknown): thrown is { readonly issues: readonly Issue[] } =>
  thrown instanceof Error && "issues" in thrown && Array.isArray(thrown.issues);

/** Names every field that is wrong: `fields` lists them, `field` and `problem` are the first. */
export const invalidInput = (issues: readonly Issue[]) => {
  const paths = issues.map(({ path }) => path.map(String).join("."));
  return refusal(
    engineReason("invalidInput", {
      field: paths[0] ?? "",
      problem: issues[0]?.message ?? "",
      fields: [...new Set(paths)].slice(0, 20).join(", "),
    }),
  );
};

/** A copy in which no member is `undefined`: what was left out and what was not given become the same. */
export const withoutUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, withoutUndefined(member)]),
  );
};

/** Money that passes line by line may still add up to more than money can hold; adding it throws a ZodError. */
const addUp = (content: CommitmentContent): void => {
  findAmount(content);
  getKnownAmount(content);
  sumEuro(content.shares.map((share) => inEuro(share.amount)));
};

const parsePayload = ({ event, payload }: Command): StreamEvent["payload"] => {
  const parsed = streamEvents[event].parse(withoutUndefined(payload));
  if ("content" in parsed) addUp(parsed.content);
  return parsed;
};

/** The command with its payload parsed, or the refusal that names the fields that are wrong. */
export const parseCommand = (command: Command): Outcome<ParsedCommand> => {
  if (isBeginning(command) !== (command.commitmentId === undefined))
    return invalidInput([
      { path: ["commitmentId"], message: "is named by every event but those that begin" },
    ]);
  try {
    return success({ ...command, payload: parsePayload(command) });
  } catch (thrown) {
    if (hasIssues(thrown)) return invalidInput(thrown.issues);
    throw thrown;
  }
};
