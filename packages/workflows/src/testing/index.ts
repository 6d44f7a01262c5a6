export * from "./cast.ts";
export * from "./play.ts";
export * from "./every-move.ts";
export * from "./explore.ts";
export * from "./law.ts";
