import { useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { useText } from "../../../i18n/use-text.ts";
import { isTree } from "../../step/typed/read-typed.ts";
import { readContent } from "./read-content.ts";

/** What the form's content says at this moment, read but not yet parsed. */
export const useReadContent = (): Readonly<Record<string, unknown>> => {
  const { language } = useText();
  const typed: unknown = useDeferredValue(useWatch({ name: "content" }));
  return readContent(isTree(typed) ? typed : {}, language);
};
