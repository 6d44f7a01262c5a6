import { useEffect, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useText } from "../../../i18n/use-text.ts";
import { retype } from "../typed/retype.ts";

/** Keeps the numbers of a form what they are when the reader changes the language under it. */
export const useRetype = ({ getValues, reset }: UseFormReturn): void => {
  const { language } = useText();
  const typedIn = useRef(language);
  useEffect(() => {
    if (typedIn.current === language) return;
    reset(retype(getValues(), typedIn.current, language));
    typedIn.current = language;
  }, [language, getValues, reset]);
};
