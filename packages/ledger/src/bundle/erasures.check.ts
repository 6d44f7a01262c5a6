import { bundleError, bundleWarning } from "./bundle-finding.ts";
import type { Reading } from "./reading.ts";
import type { RecordedChanges } from "./recorded-changes.ts";
import { type HeldTexts, keyOf } from "./seals.ts";

const member = "texts.jsonl";

/**
 * The texts marked as erased against the erasures the entries record: none is hidden without a recorded ground, and none
 * is still there once it was erased. Returns ids of what was not proved.
 */
export function checkErasures(
  { findings, manifest }: Reading,
  texts: HeldTexts,
  { erasures, hasErasuresIn, latest }: RecordedChanges,
): readonly string[] {
  const recorded = new Set<string>();
  for (const { stream, version, erases, at, ground } of erasures) {
    // Of two at one moment the first took effect; the second found nothing to erase.
    if (recorded.has(keyOf(erases))) continue;
    recorded.add(keyOf(erases));
    const text = texts.find(erases);
    const place = { stream, version, member };
    if (text === undefined) continue;
    const { line, erased } = text;
    const facts = { pointer: erases.pointer };
    if (erased === undefined) findings.add(bundleError("textNotErased", { ...place, line }, facts));
    else if (erased.at !== at || erased.ground !== ground)
      findings.add(bundleError("erasureDiffers", { ...place, line }, facts));
  }
  let isOpen = false;
  for (const { line, at, ...place } of texts.marks()) {
    if (recorded.has(keyOf(place))) continue;
    const { stream, version, pointer } = place;
    const where = { stream, version, member, line };
    if (manifest.scope.kind !== "everything" && !hasErasuresIn(stream)) isOpen = true;
    else if (at > latest) findings.add(bundleWarning("erasureLater", where, { pointer }));
    else findings.add(bundleError("erasureNotRecorded", where, { pointer }));
  }
  return isOpen ? ["erasuresRecorded"] : [];
}
