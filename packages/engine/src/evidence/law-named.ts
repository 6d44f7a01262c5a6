import { type Policy, policySchema, samplePolicy } from "@tiltas/domain";
import { findContent } from "../verify/fold.check.ts";

/** The law entries name, gathered while they are read: it is in no other place that could differ from them. */
export type LawNamed = {
  readonly look: (entry: { readonly action: string; readonly bytes: Buffer }) => void;
  /** Versions of the commitment machine. */
  readonly machines: () => readonly number[];
  /** Versions that were adopted, and the sample policy where routes name it though nobody adopted it. */
  readonly policies: () => readonly Policy[];
};

// Canonical bytes sort keys and leave no blanks, so that these stand side by side; a text's own quotes are escaped.
const machineNamed = /"machine":\{"id":"commitment","version":(\d{1,3})\}/g;
const policyNamed = /"policyName":"([^"\\]+)","policyVersion":(\d{1,9})/g;

const keyOf = (name: string, version: number | string): string => `${name}@${version}`;

const findAdopted = (bytes: Buffer): Policy | undefined => {
  const payload = findContent({ bytes })?.payload;
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return undefined;
  return policySchema.safeParse(payload["policy"]).data;
};

export const gatherLaw = (): LawNamed => {
  const machines = new Set<number>();
  const named = new Set<string>();
  const adopted = new Map<string, Policy>();
  return {
    look: ({ action, bytes }) => {
      const text = bytes.toString("latin1");
      for (const [, version] of text.matchAll(machineNamed)) machines.add(Number(version));
      for (const [, name = "", version = ""] of text.matchAll(policyNamed))
        named.add(keyOf(name, version));
      const policy = action === "policy.adopt" ? findAdopted(bytes) : undefined;
      if (policy !== undefined) adopted.set(keyOf(policy.name, policy.version), policy);
    },
    machines: () => [...machines].toSorted((a, b) => a - b),
    policies: () => {
      const sample = keyOf(samplePolicy.name, samplePolicy.version);
      const isSampleUsed = named.has(sample) && !adopted.has(sample);
      return [...(isSampleUsed ? [samplePolicy] : []), ...adopted.values()];
    },
  };
};
