import type { ReactElement } from "react";
import { formatDateTime } from "../format/date.ts";
import { useText } from "../i18n/use-text.ts";
import type { Said } from "./said-in.ts";

/** A text, or when and on what ground it was erased. */
export function SaidText({ said }: { readonly said: Said }): ReactElement {
  const { t, say, locale } = useText();
  const { text, erased } = said;
  if (erased === undefined) return <q data-said>{text}</q>;
  return (
    <em data-erased={erased.ground}>
      {t("erasure.erased", {
        on: formatDateTime(erased.at, locale),
        ground: say("erasure.ground", erased.ground),
      })}
    </em>
  );
}
