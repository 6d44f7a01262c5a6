import { concernOf, isReasonId, type ReasonConcern as LawConcern } from "@tiltas/workflows";
import { type EngineConcern, type EngineReasonId, engineReasons } from "./reasons.ts";

/** What a reason is about, whether the law or the engine gave it. */
export type ReasonConcern = LawConcern | EngineConcern;

const isEngineReasonId = (id: string): id is EngineReasonId => Object.hasOwn(engineReasons, id);

/** What a refusal's reason is about; the engine's own word counts first. Throws on an id nobody gives. */
export const concernOfReason = (id: string): ReasonConcern => {
  if (isEngineReasonId(id)) return engineReasons[id].concern;
  if (isReasonId(id)) return concernOf(id);
  throw new Error(`no refusal has the reason ${id}`);
};
