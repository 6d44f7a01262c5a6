import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";

interface EntryLinkProps {
  readonly reference: string;
  readonly entry: { readonly action: string; readonly version: number; readonly leafIndex: number };
}

/** One entry by its event and leaf; leads to the history at that moment. */
export function EntryLink({ reference, entry }: EntryLinkProps): ReactElement {
  const { t, say } = useText();
  return (
    <AppLink href={`/audit/c/${reference}?at=${entry.version}`}>
      {t("separation.entry", { event: say("event", entry.action), leaf: entry.leafIndex })}
    </AppLink>
  );
}
