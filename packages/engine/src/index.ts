export type * from "./engine.ts";
export type * from "./views.ts";
