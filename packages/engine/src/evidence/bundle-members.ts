import type pg from "pg";
import type { EvidenceProgress } from "./evidence.ts";
import { gatherLaw } from "./law-named.ts";
import { checkpointsMember } from "./members/checkpoints.member.ts";
import { documentsMember } from "./members/documents.member.ts";
import { entriesMember } from "./members/entries.member.ts";
import { keysMember } from "./members/keys.member.ts";
import { machinesMember, policiesMember } from "./members/law.members.ts";
import { leavesMember } from "./members/leaves.member.ts";
import { manifestMember } from "./members/manifest.member.ts";
import { reportMember } from "./members/report.member.ts";
import { textsMember } from "./members/texts.member.ts";
import type { Plan } from "./plan.ts";
import { type WrittenMember, type ZipMember, zipOf } from "./zip/zip-stream.ts";

type Made = { readonly madeAt: string; readonly onProgress: EvidenceProgress | undefined };

/** The members in the format's order (docs/evidence-bundle.md), each read from the moment the connection is in. */
const membersOf = (
  client: pg.ClientBase,
  plan: Plan,
  { madeAt, onProgress }: Made,
  written: readonly WrittenMember[],
): readonly ZipMember[] => {
  const law = gatherLaw();
  const leaves = plan.scope.kind === "everything" ? [leavesMember(client, plan)] : [];
  return [
    entriesMember(client, plan, law, onProgress),
    ...leaves,
    { name: "checkpoint.txt", content: () => [plan.note] },
    checkpointsMember(client, plan),
    keysMember(client),
    textsMember(client, plan),
    policiesMember(law),
    machinesMember(law),
    documentsMember(client, plan),
    reportMember(client, plan, madeAt),
    manifestMember(plan, madeAt, written),
  ];
};

// A line is base64 of the bytes, a proof of at most 63 hashes and some names; the rest of a bundle is less.
const mayReachFourGiB = ({ measure: { entryBytes, entries } }: Plan): boolean =>
  2 * entryBytes + entries * 5000 >= 0xffff_ffff;

/** The bytes of a bundle, made as they are read. Throws TreeError where the tree was tampered with. */
export const bundleBytes = (
  client: pg.ClientBase,
  plan: Plan,
  made: Made,
): AsyncGenerator<Uint8Array> => {
  const written: WrittenMember[] = [];
  const settings = { madeAt: made.madeAt, isLarge: mayReachFourGiB(plan) };
  return zipOf(membersOf(client, plan, made, written), settings, (member) => written.push(member));
};
