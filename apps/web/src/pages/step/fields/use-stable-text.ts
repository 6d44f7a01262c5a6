import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { type Text, textOf } from "../../../i18n/use-text.ts";

/** The texts of the current language, the same object until the language changes: for what is worked out from them. */
export const useStableText = (): Text => {
  // A new context value comes with every change of language; the instance inside stays the same.
  const lingui = useLingui();
  return useMemo(() => textOf(lingui.i18n), [lingui]);
};
