import { createContext, use } from "react";

/** The problems shown beside the controls, by the control's name. */
export const ProblemsContext = createContext<ReadonlyMap<string, string>>(new Map());

/** The problem of one control, if it has one. */
export const useProblem = (name: string): string | undefined => use(ProblemsContext).get(name);
