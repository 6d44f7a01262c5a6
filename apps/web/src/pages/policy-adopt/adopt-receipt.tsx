import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { versionHref, type VersionKey, versionText } from "../../law/policy/version-key.ts";

export interface Adopted {
  readonly key: VersionKey;
  readonly stream: string;
  readonly version: number;
  readonly entryHash: string;
}

/** What was recorded, and the way to it. */
export function AdoptReceipt({ adopted }: { readonly adopted: Adopted }): ReactElement {
  const { t } = useText();
  const { key, stream, version, entryHash } = adopted;
  return (
    <ResultLine title={t("policy.adopt.done", { version: versionText(key) })}>
      <p>{t("policy.adopt.receipt", { stream, version, hash: `${entryHash.slice(0, 16)}…` })}</p>
      <p>
        <AppLink href={versionHref(key)}>{t("policy.adopt.see")}</AppLink>
      </p>
    </ResultLine>
  );
}
