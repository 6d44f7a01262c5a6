import { type BundleReport, NotABundleError, verifyBundle } from "@tiltas/ledger";
import { openAudit } from "@tiltas/workflows";
import type { Given } from "../arguments/given.ts";
import { UsageError } from "../arguments/usage-error.ts";
import type { Progress } from "../terminal/progress.ts";
import { openFileSource } from "./file-source.ts";
import { inflate, sha256, verifySignature } from "./node-tools.ts";
import { readPublicKey } from "./read-key.ts";

const reasons: Readonly<Record<NotABundleError["reason"], string>> = {
  notAnArchive: "it is no ZIP archive, or one that was cut off",
  manifestMissing: "it has no manifest",
  manifestMalformed: "its manifest cannot be read",
  unknownFormat: "it is of another format than tiltas.bundle/1",
};

/** What verification reaches beyond its arguments. */
export type VerifyingWorld = {
  readonly folder: string;
  readonly progress: (what: string) => Progress;
};

/**
 * Judges the bundle a command line names by the key it names, the law included.
 * @throws UsageError for a file that is no bundle and for keys that are none
 */
export const verifyBundleFile = async (
  given: Given,
  { folder, progress }: VerifyingWorld,
): Promise<BundleReport> => {
  const key = await readPublicKey("--key", given.get("key"), folder);
  const witnesses = await Promise.all(
    given.all("witness").map(async (text) => readPublicKey("--witness", text, folder)),
  );
  await using source = await openFileSource("FILE", given.operand("FILE"), folder);
  const tell = progress("Bytes verified");
  try {
    return await verifyBundle({
      source,
      key,
      witnesses,
      sha256,
      verify: verifySignature,
      inflate,
      replay: openAudit(),
      onProgress: ({ done, of }) => tell(done, of),
    });
  } catch (thrown) {
    if (!(thrown instanceof NotABundleError)) throw thrown;
    const reason = `is not an evidence bundle: ${reasons[thrown.reason]}`;
    throw new UsageError("FILE", reason, { cause: thrown });
  }
};
