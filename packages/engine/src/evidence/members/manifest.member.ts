import type { Plan } from "../plan.ts";
import type { WrittenMember, ZipMember } from "../zip/zip-stream.ts";

const bundleFormat = "tiltas.bundle/1";

/** `manifest.json`: what is in the bundle; the last member, made once all others are written. */
export const manifestMember = (
  { scope, checkpoint, measure: { size, root, entries, streams } }: Plan,
  madeAt: string,
  written: readonly WrittenMember[],
): ZipMember => ({
  name: "manifest.json",
  content: () => [
    `${JSON.stringify(
      {
        format: bundleFormat,
        origin: checkpoint.origin,
        scope,
        size,
        root,
        madeAt,
        counts: { entries, streams },
        members: written,
      },
      undefined,
      2,
    )}\n`,
  ],
});
