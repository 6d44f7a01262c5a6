import { type Stage, stages } from "@tiltas/domain";

/** Tells whether a state key is one of the four stages. */
export const isStage = (key: string): key is Stage => stages.some((stage) => stage === key);
