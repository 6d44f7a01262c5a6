import { type CommitmentContent, findAmount, type RouteStep } from "@tiltas/domain";

const policyFields: Readonly<Record<string, (content: CommitmentContent) => string>> = {
  amount: (content) => findAmount(content)?.amount ?? "",
  kind: (content) => content.kind,
  sourcing: (content) => content.sourcing,
  classification: (content) => content.classification,
  frameworkCode: (content) => content.frameworkCode ?? "",
  recipient: (content) => content.recipient,
  fundCode: (content) => content.shares.map((share) => share.fundCode ?? "").join(","),
};

/** The fields policies read that differ between two contents. */
export const changedPolicyFields = (
  before: CommitmentContent,
  after: CommitmentContent,
): readonly string[] =>
  Object.entries(policyFields)
    .filter(([, read]) => read(before) !== read(after))
    .map(([field]) => field);

/** True when a rule that asked for the step reads one of the fields. */
export const readsAny = (step: RouteStep, fields: readonly string[]): boolean =>
  step.askedBy.some((asked) =>
    asked.because.some(({ field }) =>
      fields.includes(field.startsWith("amount") ? "amount" : field),
    ),
  );

/** One changed field of a content, as JSON pointer and both values in JSON text (absent = undefined). */
export type FieldChange = {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
};

const children = (value: unknown): readonly [string, unknown][] => {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value);
};

const isPlain = (value: unknown): boolean => value === null || typeof value !== "object";

const text = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value);

/** Every leaf that differs between two JSON values, by RFC 6901 pointer. */
export const fieldChanges = (
  before: unknown,
  after: unknown,
  path = "",
): readonly FieldChange[] => {
  const left = new Map(children(before));
  const right = new Map(children(after));
  const areLeaves = left.size === 0 && right.size === 0;
  const [was, is] = [before, after].map((value) =>
    areLeaves || isPlain(value) ? text(value) : undefined,
  );
  const own: readonly FieldChange[] =
    was === is
      ? []
      : [
          {
            path,
            ...(was === undefined ? {} : { before: was }),
            ...(is === undefined ? {} : { after: is }),
          },
        ];
  const below = [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    fieldChanges(
      left.get(key),
      right.get(key),
      `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    ),
  );
  return [...own, ...below];
};
