import { archiveAttacks } from "./archive-attacks.ts";
import { textBytes } from "./bundle.builder.ts";
import { changed, junk, zipped } from "./bundle-tampering.ts";
import type { BundleAttack, File } from "./bundle-tampering.ts";
import { entryAttacks } from "./entry-attacks.ts";
import { proofAttacks } from "./proof-attacks.ts";

/** The attacks on a bundle's bytes, each made by someone who repairs the manifest, unless the manifest is what is attacked. */
export const bundleAttacks: readonly BundleAttack[] = [
  ...entryAttacks,
  ...proofAttacks,
  ...archiveAttacks,
];

/** Files that are no bundle at all. */
export const notBundles: readonly (readonly [name: string, make: () => Promise<File>])[] = [
  ["nothing", async () => new Uint8Array()],
  [
    "a text",
    async () =>
      new Uint8Array(textBytes("Nothing to see here, and more of it than a header takes.")),
  ],
  ["an archive cut off in the middle", async () => (await changed({})()).slice(0, 700)],
  ["an archive without a manifest", zipped((parts) => [parts.slice(0, -1)])],
  [
    "a manifest that is no JSON",
    zipped((parts) => [[...parts.slice(0, -1), { name: "manifest.json", bytes: junk }]]),
  ],
  ["a bundle of another format", changed({ manifest: { format: "tiltas.bundle/9" } })],
];
